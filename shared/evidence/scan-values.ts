// Typed values in the order they are printed: which of them hold a personal number, and which only look as if they did.
import { candidates } from './cpr-scan.ts'
import { type Printed, isOwnKind } from './printed.ts'

export type ScannedValues = {
  /** Index of the value in which a personal number begins, and the number masked. */
  readonly hits: readonly { readonly index: number; readonly masked: string }[]
  /**
   * Digits that look like a personal number and are none, and the value they begin in. Those that touch a letter are known
   * only where a text is drawn, see [Note: cells that touch].
   */
  readonly known: readonly {
    readonly index: number
    readonly digits: string
    readonly touchesLetter: boolean
  }[]
}

const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g

/**
 * Scans values as a reader meets them: `gaps[i]` stands between value i and the next ('' inside a sentence, a line end
 * between cells). Digits that run over several values are known for harmless when one of those is of a kind of our own (a
 * count, a line, a date): then it is their neighbourhood that looks like a number, not what somebody wrote.
 */
export function scanValues(values: readonly Printed[], gaps: readonly string[]): ScannedValues {
  const starts: number[] = []
  let text = ''
  values.forEach((value, index) => {
    starts.push(text.length)
    text += value.text.replace(invisible, '') + (gaps[index] ?? '')
  })
  const hits: { index: number; masked: string }[] = []
  const known: { index: number; digits: string; touchesLetter: boolean }[] = []
  for (const { digits, start, end, touchesLetter } of candidates(text, 'drawn')) {
    const first = indexAt(starts, start)
    const last = indexAt(starts, end - 1)
    const isOwn = values.slice(first, last + 1).some(({ kind }) => isOwnKind(kind))
    if (isOwn || touchesLetter) known.push({ index: first, digits, touchesLetter })
    else hits.push({ index: first, masked: `${digits.slice(0, 6)}-XXXX` })
  }
  return { hits, known }
}

/** Digits known in a text that is written as it is, like a data file. */
export function knownWhenWritten({ known }: Pick<ScannedValues, 'known'>): string[] {
  return known.filter(({ touchesLetter }) => !touchesLetter).map(({ digits }) => digits)
}

/** The last value that starts at or before the offset. */
function indexAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset)
      low = middle // within bounds by the loop
    else high = middle - 1
  }
  return low
}
