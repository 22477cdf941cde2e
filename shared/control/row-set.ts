// Collects the rows behind one finding at a time: each once, whatever the number of windows that name it.

export type RowSet = {
  add(row: number): void
  /** Number of rows since the last `take`. */
  size(): number
  /** The rows in file order, then line order; the set is empty afterwards. */
  take(): Uint32Array
}

export function openRowSet(rowCount: number): RowSet {
  const isIn = new Uint8Array(rowCount)
  let members: number[] = []
  return {
    add(row) {
      if (isIn[row] === 1) return
      isIn[row] = 1
      members.push(row)
    },
    size: () => members.length,
    take() {
      const rows = Uint32Array.from(members).sort()
      for (const row of rows) isIn[row] = 0
      members = []
      return rows
    },
  }
}
