// Typed values in the order they are printed: which of them hold a personal number, and which only look as if they did.
import { candidates, invisible } from '../text/cpr-pattern.ts'
import { type Printed, isOwnKind } from './printed.ts'

export type ScannedValues = {
  /** Index of the value in which a personal number begins, and the number masked. */
  readonly hits: readonly { readonly index: number; readonly masked: string }[]
  /** Digits that look like a personal number and are none, and the value they begin in. */
  readonly known: readonly Known[]
}

/** `onlyDrawn`: they look like one only where a page draws them, see [Note: how a page reads]. */
export type Known = { readonly index: number; readonly digits: string; readonly onlyDrawn: boolean }

/**
 * Scans values as a reader meets them: `gaps[i]` stands between value i and the next ('' inside a sentence, a line end
 * between cells). Digits that run over several values are known for harmless when one of those is of a kind of our own (a
 * count, a line, a date): then it is their neighbourhood that looks like a number, not what somebody wrote. So is the number
 * of an OCES2 name, which is printed with its prefix.
 */
export function scanValues(values: readonly Printed[], gaps: readonly string[]): ScannedValues {
  const starts: number[] = []
  let text = ''
  values.forEach((value, index) => {
    starts.push(text.length)
    text += value.text.replace(invisible, '') + (gaps[index] ?? '')
  })
  const hits: { index: number; masked: string }[] = []
  const known: Known[] = []
  const written = new Set(candidates(text, 'written').map(({ start, end }) => `${start} ${end}`))
  for (const { digits, start, end, isOces2 } of candidates(text, 'to be drawn')) {
    const first = indexAt(starts, start)
    const last = indexAt(starts, end - 1)
    const onlyDrawn = !written.has(`${start} ${end}`)
    const isOwn = isOces2 || values.slice(first, last + 1).some(({ kind }) => isOwnKind(kind))
    if (isOwn || onlyDrawn) known.push({ index: first, digits, onlyDrawn })
    else hits.push({ index: first, masked: `${digits.slice(0, 6)}-XXXX` })
  }
  return { hits, known }
}

/** Digits known in a text that is written as it is, like a data file. */
export function knownWhenWritten({ known }: Pick<ScannedValues, 'known'>): string[] {
  return known.filter(({ onlyDrawn }) => !onlyDrawn).map(({ digits }) => digits)
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
