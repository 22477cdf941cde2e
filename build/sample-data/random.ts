// Repeatable randomness for the sample data: the same seed text gives the same numbers on every machine. Not for keys.

export type Random = {
  /** A number in [0, 1). */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  shuffled<T>(list: readonly T[]): T[]
  /** A UUID in lower case with hyphens. */
  uuid(): string
  /** An own stream, so that a change in one part of the data leaves the others as they are. */
  fork(label: string): Random
}

/** Opens a stream (sfc32, Chris Doty-Humphrey's small fast counter generator, seeded by FNV-1a words of the text). */
export function openRandom(seed: string): Random {
  let a = hashWord(`${seed}#a`)
  let b = hashWord(`${seed}#b`)
  let c = hashWord(`${seed}#c`)
  let counter = 1

  function word(): number {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let round = 0; round < 12; round++) word()

  const next = () => word() / 2 ** 32
  const integer = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))

  function pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('nothing to pick from')
    return list[integer(0, list.length - 1)]!
  }

  function shuffled<T>(list: readonly T[]): T[] {
    const copy = [...list]
    for (let last = copy.length - 1; last > 0; last--) {
      const other = integer(0, last)
      const moved = copy[last]!
      copy[last] = copy[other]!
      copy[other] = moved
    }
    return copy
  }

  function uuid(): string {
    const hex = [word(), word(), word(), word()].map((part) => part.toString(16).padStart(8, '0')).join('')
    const variant = '89ab'.charAt(word() & 3)
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
  }

  return {
    next,
    integer,
    pick,
    shuffled,
    chance: (probability) => next() < probability,
    uuid,
    fork: (label) => openRandom(`${seed}/${label}`),
  }
}

function hashWord(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash | 0
}
