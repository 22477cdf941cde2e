// The rows with the smallest keys, of many that are seen once each and not kept.

export type Smallest = {
  /** Rows come in ascending order; of equal keys the earlier row is the smaller. */
  add(key: number, row: number): void
  /** The rows kept, smallest key first. */
  take(): readonly number[]
}

/** Keeps `limit` rows; the work between is a comparison a row and now and then a sort of twice the limit. */
export function openSmallest(limit: number): Smallest {
  let kept: { readonly key: number; readonly row: number }[] = []
  let bound = Infinity

  function trim(): void {
    kept.sort((a, b) => a.key - b.key || a.row - b.row)
    kept = kept.slice(0, limit)
    if (kept.length === limit) bound = kept.at(-1)?.key ?? -Infinity
  }

  return {
    add(key, row) {
      if (key >= bound) return
      kept.push({ key, row })
      if (kept.length >= 2 * limit + 64) trim()
    },
    take() {
      trim()
      return kept.map(({ row }) => row)
    },
  }
}
