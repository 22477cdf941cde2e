// The search for full personal numbers in what leaves the authority. Pure: it is given a text and the digits that are
// known there to be something else.
import { type Search, candidates, withoutInvisible } from '../text/cpr-pattern.ts'

export type CprHit = {
  /** DDMMYY-XXXX: enough to find the place by. */
  readonly masked: string
  /** Offsets into the text that was searched, first digit and after the last. */
  readonly start: number
  readonly end: number
}

/** pdfium's signs for a hyphen at a line's end, in place of the line end. */
const hyphenSigns = ['\u0002', '\uFFFE']

/**
 * Every run of ten digits with a possible date (days 1-31, or 61-91 for replacement numbers) that does not touch a letter
 * or digit. The digits may be parted after the date (010203-1234), as 01 02 03 1234, and by one line end anywhere.
 *
 * `known` are digits that stand in this text as whole values of another kind; each entry excuses one hit. An OCES2 name
 * must be among them, too: two ways to excuse a hit would excuse one too many.
 */
export function scanForCpr(
  text: string,
  known: readonly string[] = [],
  search: Search = 'written',
): CprHit[] {
  const { visible, offsetOf } = withoutInvisible(
    hyphenSigns.reduce((words, sign) => words.replaceAll(sign, '\n'), text),
  )
  const excused = countOf(known)
  const hits: CprHit[] = []
  for (const { digits, start, end } of candidates(visible, search)) {
    const left = excused.get(digits) ?? 0
    if (left > 0) {
      excused.set(digits, left - 1)
      continue
    }
    hits.push({ masked: `${digits.slice(0, 6)}-XXXX`, start: offsetOf(start), end: offsetOf(end - 1) + 1 })
  }
  return hits
}

function countOf(known: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const digits of known) counts.set(digits, (counts.get(digits) ?? 0) + 1)
  return counts
}
