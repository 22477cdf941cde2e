// The statistics of the rules, as the rule conventions define them ("Arithmetic"). Lists are ascending.

/** Median of an ascending, non-empty list: of an even count the mean of the middle two. */
export function median(ascending: ArrayLike<number>): number {
  const middle = ascending.length >> 1
  const upper = ascending[middle]!
  return ascending.length % 2 === 1 ? upper : (ascending[middle - 1]! + upper) / 2
}

/** Median of |x - center| over a non-empty list in any order. */
export function medianDeviation(values: ArrayLike<number>, center: number): number {
  return median(Float64Array.from(values, (value) => Math.abs(value - center)).sort())
}

/** Nearest rank: element ceil(percent * n / 100), counted from 1, of an ascending, non-empty list. */
export function percentile(ascending: ArrayLike<number>, percent: number): number {
  return ascending[Math.max(1, Math.ceil((percent * ascending.length) / 100)) - 1]!
}

/** What is left of an ascending list when each of `own`, an ascending part of it, is taken out once. */
export function without(ascending: Float64Array, own: ArrayLike<number>): Float64Array {
  const left = new Float64Array(ascending.length - own.length)
  let taken = 0
  let kept = 0
  for (const value of ascending) {
    if (taken < own.length && own[taken] === value) taken++
    else left[kept++] = value
  }
  return left
}

/** C(total - hidden, drawn) / C(total, drawn): the chance that a draw without replacement meets none of the hidden. */
export function chanceOfNone(total: number, hidden: number, drawn: number): number {
  if (drawn > total - hidden) return 0
  let chance = 1
  for (let index = 0; index < drawn; index++) chance *= (total - hidden - index) / (total - index)
  return chance
}
