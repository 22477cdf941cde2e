// What the times of the accepted rows say about their source: the first, the last, and whether any is finer than a second.
import { type LogSegment, rowMark, rowPart } from './log-segment.ts'
import { timeOf } from './segment-columns.ts'

export class AcceptedTimes {
  firstMs = Number.POSITIVE_INFINITY
  lastMs = Number.NEGATIVE_INFINITY
  hasFractions = false

  /** Looks at the rows of a segment whose duplicates are marked. */
  add({ rows, stride, rowCount }: LogSegment): void {
    for (let row = 0, from = 0; row < rowCount; row++, from += stride) {
      const marks = rows[from + rowPart.marks]!
      if ((marks & rowMark.isDuplicate) !== 0) continue
      if ((marks & rowMark.hasFraction) !== 0) this.hasFractions = true
      const ms = timeOf(rows, from)
      if (ms < this.firstMs) this.firstMs = ms
      if (ms > this.lastMs) this.lastMs = ms
    }
  }
}
