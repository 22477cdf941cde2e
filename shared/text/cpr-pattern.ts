// How a personal number may stand in a text: what parts its digits, where, and what is none. Masking, the ledger's guard
// and the search of what leaves the authority go by this, so that none of them lets through what another one stops.
import { daysInMonth } from '../time/local-date.ts'

/** Hyphens, dashes, dots, slashes, apostrophes and blanks that people write between the parts of a number. */
export const cprSeparators = String.raw`\s\-\u2010-\u2015\u2212./·_'\u2018\u2019\u00B4\u0060`
const separator = new RegExp(`^[${cprSeparators}]*$`)
const tenNear = new RegExp(String.raw`(?:\d[${cprSeparators}]{0,4}){9}\d`)
const lineEnd = /[\r\n\u2028\u2029\f]/
/** Signs that print nothing: a number written with them in it reads as a number. */
export const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g
const longestGap = 4
const letter = /[A-Za-z]/
/** Before the number of an OCES2 name: `CVR:12345678-RID:`, or the last part of it. */
const oces2Prefix = /(?:^|[^0-9A-Za-z])[RUF]ID:$/i

/**
 * [Note: how a page reads] A PDF reader gives a page's text without saying where a cell ends. Two cells whose texts lie
 * close come out as one word, and a letter of the next cell would hide a number: in `drawn` text letters protect nothing.
 * And any blank or sign may have become a line end: a text that is `to be drawn` is searched as if one of its gaps had,
 * so that the document can say beforehand which of its values will look like a number.
 */
export type Search = 'written' | 'drawn' | 'to be drawn'

export type Candidate = {
  readonly digits: string
  readonly start: number
  readonly end: number
  /** A letter stands right before or after it. */
  readonly touchesLetter: boolean
  /** The number of an OCES2 name, printed with its prefix: whatever its digits, it is no personal number. */
  readonly isOces2: boolean
}

/** All runs that could be a personal number, whatever they are. Invisible signs must have been taken out. */
export function candidates(text: string, search: Search): Candidate[] {
  if (search === 'written' && !tenNear.test(text)) return []
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
  const isOces2 =
    /^[\d-]+$/.test(text.slice(start, end)) && oces2Prefix.test(text.slice(Math.max(0, start - 5), start))
  return { digits, start, end, touchesLetter, isOces2 }
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

function hasPossibleDate(digits: string): boolean {
  const day = Number(digits.slice(0, 2))
  const month = Number(digits.slice(2, 4))
  if (month < 1 || month > 12) return false
  const real = day > 60 ? day - 60 : day
  return real >= 1 && real <= daysInMonth(2000, month)
}

export type FoundCpr = { readonly digits: string; readonly start: number; readonly end: number }

/** The first number that is written in a text, as offsets into the text as it was given; null when there is none. */
export function findCpr(text: string): FoundCpr | null {
  const { visible, offsetOf } = withoutInvisible(text)
  const found = firstNumber(visible)
  return found && { digits: found.digits, start: offsetOf(found.start), end: offsetOf(found.end - 1) + 1 }
}

/**
 * As `findCpr`, and failing that the first number that is one only because a sign that prints nothing parts it from more
 * digits: nobody who reads the text sees it, but a search of the file finds it.
 */
export function findCprToMask(text: string): FoundCpr | null {
  return findCpr(text) ?? firstNumber(text)
}

function firstNumber(text: string): Candidate | null {
  return candidates(text, 'written').find(({ isOces2 }) => !isOces2) ?? null
}

/** A text without the signs that print nothing, and where each of its letters stood. */
export function withoutInvisible(text: string): { visible: string; offsetOf: (at: number) => number } {
  const visible = text.replace(invisible, '')
  if (visible.length === text.length) return { visible, offsetOf: (at) => at }
  const places: number[] = []
  for (let at = 0; at < text.length; at++) if (text.charAt(at).replace(invisible, '') !== '') places.push(at)
  return { visible, offsetOf: (at) => places[at] ?? text.length }
}
