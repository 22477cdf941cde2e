// Takes a segment's rows apart into columns, each in the form in which it is stored.
import { type LogSegment, rowPart } from './log-segment.ts'
import { NumberPacker } from './number-column.ts'

/** Stores a column. The BLOB is valid during the call only. */
export type PutColumn = (field: string, part: string, data: Buffer) => void

const packer = new NumberPacker()

export type SegmentSpan = {
  readonly firstLine: number
  /** Earliest and latest time of all its rows. */
  readonly firstMs: number
  readonly lastMs: number
}

export function segmentSpan({ rows, stride, rowCount }: LogSegment): SegmentSpan {
  return {
    firstLine: rows[rowPart.line]!,
    firstMs: earliest(rows, stride, rowCount),
    lastMs: latest(rows, stride, rowCount),
  }
}

// See [Note: loops of their own].
function earliest(rows: Uint32Array, stride: number, rowCount: number): number {
  let ms = timeOf(rows, 0)
  for (let row = 1, from = stride; row < rowCount; row++, from += stride)
    ms = Math.min(ms, timeOf(rows, from))
  return ms
}

function latest(rows: Uint32Array, stride: number, rowCount: number): number {
  let ms = timeOf(rows, 0)
  for (let row = 1, from = stride; row < rowCount; row++, from += stride)
    ms = Math.max(ms, timeOf(rows, from))
  return ms
}

/** Replaces each row's number at the place by its difference from the row before; the first is left. */
function toDifferences(rows: Uint32Array, place: number, stride: number, rowCount: number): void {
  const last = place + (rowCount - 1) * stride
  for (let at = last; at > place; at -= stride) rows[at]! -= rows[at - stride]!
}

/** Differences below 2^32 come out right however the low halves wrap around. */
function subtract(rows: Uint32Array, place: number, stride: number, rowCount: number, low: number): void {
  const end = place + rowCount * stride
  for (let at = place; at < end; at += stride) rows[at]! -= low
}

/** UTC ms of the row that begins at `from`. */
export function timeOf(rows: Uint32Array, from: number): number {
  return rows[from + rowPart.timeHigh]! * 4_294_967_296 + rows[from + rowPart.timeLow]!
}

/**
 * Stores every column: lines as differences from the second row on, times as 32-bit offsets from the earliest, or whole
 * where those do not reach (49 days). The rows are of no use afterwards: lines and times are changed in place.
 */
export function putColumns(segment: LogSegment, firstMs: number, lastMs: number, put: PutColumn): void {
  const { rows, stride, rowCount, codedFields, textFields } = segment
  const column = (place: number) => packer.pack(rows, place, stride, rowCount)
  toDifferences(rows, rowPart.line, stride, rowCount)
  put('line', 'deltas', packer.pack(rows, rowPart.line + stride, stride, rowCount - 1))
  if (lastMs - firstMs < 4_294_967_296) {
    subtract(rows, rowPart.timeLow, stride, rowCount, firstMs % 4_294_967_296)
    put('timestamp', 'offsets', column(rowPart.timeLow))
  } else {
    put('timestamp', 'lows', column(rowPart.timeLow))
    put('timestamp', 'highs', column(rowPart.timeHigh))
  }
  put('result_count', 'plusOne', column(rowPart.resultCount))
  put('person', 'counts', column(rowPart.personCount))
  const pairs = segment.persons.view()
  put('person', 'lows', packer.pack(pairs, 0, 2, pairs.length / 2))
  put('person', 'highs', packer.pack(pairs, 1, 2, pairs.length / 2))
  if (segment.otherPersons.length > 0) {
    put('person', 'others', Buffer.from(JSON.stringify(segment.otherPersons)))
  }
  codedFields.forEach((field, at) => put(field, 'codes', column(rowPart.codes + at)))
  textFields.forEach((field, at) => {
    put(field, 'lengths', column(rowPart.codes + codedFields.length + at))
  })
  if (textFields.length > 0) put('texts', 'bytes', segment.texts.subarray(0, segment.textBytes))
}
