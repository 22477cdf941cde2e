// The search for full personal numbers in what leaves the authority. Pure: it is given a text and the digits that are
// known there to be something else.

export type CprHit = {
  /** DDMMYY-XXXX: enough to find the place by. */
  readonly masked: string
  /** Offsets into the text that was searched, first digit and after the last. */
  readonly start: number
  readonly end: number
}

/** Hyphens, dashes, dots, slashes and blanks that people write between the parts of a number. */
const separator = /^[\s\-\u2010-\u2015\u2212./·_]*$/
const lineEnd = /[\r\n\u2028\u2029\f]/
/** pdfium's signs for a hyphen at a line's end, in place of the line end. */
const hyphenSigns = ['\u0002', '\uFFFE']
/** Signs that print nothing: a number written with them in it reads as a number. */
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g
const longestGap = 4
const letter = /[A-Za-z]/

/**
 * [Note: how a page reads] A PDF reader gives a page's text without saying where a cell ends. Two cells whose texts lie
 * close come out as one word, and a letter of the next cell would hide a number: in `drawn` text letters protect nothing.
 * And any blank or sign may have become a line end: a text that is `to be drawn` is searched as if one of its gaps had,
 * so that the document can say beforehand which of its values will look like a number.
 */
export type Search = 'written' | 'drawn' | 'to be drawn'

/**
 * Every run of ten digits with a possible date (days 1-31, or 61-91 for replacement numbers) that does not touch a letter
 * or digit. The digits may be parted after the date (010203-1234), as 01 02 03 1234, and by one line end anywhere.
 *
 * `known` are digits that stand in this text as whole values of another kind; each entry excuses one hit.
 */
export function scanForCpr(
  text: string,
  known: readonly string[] = [],
  search: Search = 'written',
): CprHit[] {
  const { visible, offsets } = withoutInvisible(text)
  const excused = countOf(known)
  const hits: CprHit[] = []
  for (const { digits, start, end } of candidates(visible, search)) {
    const left = excused.get(digits) ?? 0
    if (left > 0) {
      excused.set(digits, left - 1)
      continue
    }
    hits.push({ masked: `${digits.slice(0, 6)}-XXXX`, start: offsets(start), end: offsets(end - 1) + 1 })
  }
  return hits
}

export type Candidate = {
  readonly digits: string
  readonly start: number
  readonly end: number
  /** A letter stands right before or after it. */
  readonly touchesLetter: boolean
}

/** All runs that could be a personal number, whatever they are. Invisible signs must have been taken out. */
export function candidates(text: string, search: Search): Candidate[] {
  const found: Candidate[] = []
  const runs = [...text.matchAll(/\d+/g)]
  for (let first = 0; first < runs.length; first++) {
    const candidate = candidateFrom(text, runs, first, search)
    if (candidate && (search !== 'written' || !candidate.touchesLetter)) found.push(candidate)
  }
  return found
}

function candidateFrom(
  text: string,
  runs: readonly RegExpExecArray[],
  first: number,
  search: Search,
): Candidate | null {
  const start = runs[first]!.index // `first` is an index of `runs`
  let digits = ''
  let end = start
  const gaps: Gap[] = []
  for (const run of runs.slice(first, first + 5)) {
    if (digits !== '') {
      const between = text.slice(end, run.index)
      if (between.length > longestGap || !separator.test(between)) return null
      gaps.push({ at: digits.length, isLineEnd: lineEnd.test(between) })
    }
    digits += run[0]
    end = run.index + run[0].length
    if (digits.length >= 10) break
  }
  if (digits.length !== 10 || !hasPossibleDate(digits)) return null
  if (!(search === 'to be drawn' ? canBeWritten(gaps) : isWritten(gaps))) return null
  // A run of digits is whole, so only a letter can touch it.
  const touchesLetter = letter.test(text.charAt(start - 1)) || letter.test(text.charAt(end))
  return { digits, start, end, touchesLetter }
}

/** A gap after so many digits. */
type Gap = { readonly at: number; readonly isLineEnd: boolean }

/** Whether the gaps lie where a personal number has them: none, after the date, or between all its parts; and one line end. */
function isWritten(gaps: readonly Gap[]): boolean {
  if (gaps.filter(({ isLineEnd }) => isLineEnd).length > 1) return false
  const signs = gaps.filter(({ isLineEnd }) => !isLineEnd).map(({ at }) => at)
  if (!signs.includes(2) && !signs.includes(4)) return signs.every((at) => at === 6)
  const parts = new Set(gaps.map(({ at }) => at))
  const isWhole = parts.has(2) && parts.has(4) && parts.has(6)
  return isWhole && signs.every((at) => at === 2 || at === 4 || at === 6)
}

/** Whether they do when any one of them becomes a line end, or none. */
function canBeWritten(gaps: readonly Gap[]): boolean {
  const asSigns = gaps.map(({ at }) => ({ at, isLineEnd: false }))
  return (
    isWritten(asSigns) ||
    gaps.some((_, broken) =>
      isWritten(asSigns.map((gap, index) => ({ ...gap, isLineEnd: index === broken }))),
    )
  )
}

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function hasPossibleDate(digits: string): boolean {
  const day = Number(digits.slice(0, 2))
  const longest = longestMonths[Number(digits.slice(2, 4)) - 1] ?? 0
  const real = day > 60 ? day - 60 : day
  return real >= 1 && real <= longest
}

function withoutInvisible(given: string): { visible: string; offsets: (at: number) => number } {
  const text = hyphenSigns.reduce((words, sign) => words.replaceAll(sign, '\n'), given)
  const visible = text.replace(invisible, '')
  if (visible.length === text.length) return { visible, offsets: (at) => at }
  const places: number[] = []
  for (let at = 0; at < text.length; at++) {
    invisible.lastIndex = 0
    if (!invisible.test(text.charAt(at))) places.push(at)
  }
  return { visible, offsets: (at) => places[at] ?? text.length }
}

function countOf(known: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const digits of known) counts.set(digits, (counts.get(digits) ?? 0) + 1)
  return counts
}
