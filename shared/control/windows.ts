// Windows over ascending positions (dates or milliseconds).

/**
 * Visits every different content that a window of `span` consecutive whole positions can have, wherever it begins, as
 * the half-open index range [from, to) of `positions` (ascending). A condition that more rows can undo needs them all,
 * not only the windows that begin at a row.
 */
export function eachWindow(
  positions: ArrayLike<number>,
  count: number,
  span: number,
  visit: (from: number, to: number) => void,
): void {
  let from = 0
  let to = 0
  for (;;) {
    const entering = to < count ? positions[to]! - span + 1 : Infinity
    const leaving = from < to ? positions[from]! + 1 : Infinity
    const start = Math.min(entering, leaving)
    if (start === Infinity) return
    while (to < count && positions[to]! - span + 1 <= start) to++
    while (from < to && positions[from]! < start) from++
    if (from < to) visit(from, to)
  }
}
