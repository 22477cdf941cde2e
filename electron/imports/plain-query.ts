// `personsFromQuery` on bytes, for queries in plain REST or text form: most rows have one, and none of them should cost a
// string and four regular expressions.
import type { RowPersons } from './row-persons.ts'
import type { ByteSource } from './text-dictionary.ts'

const small = 0x20202020
const nameWords = ['pnr.', 'pers', 'onnu', 'mmer'].map((word) => Buffer.from(word).readInt32LE() | small)

/** What a byte may begin: 0 nothing, 1 a form that only the text reader knows, 2 a filter, 3 a variable's value, 4 digits. */
const beginnings = new Uint8Array(256)
for (const sign of '%["') beginnings[sign.charCodeAt(0)] = 1
for (const sign of 'pP') beginnings[sign.charCodeAt(0)] = 2
for (const sign of ':=') beginnings[sign.charCodeAt(0)] = 3
for (const sign of '0123456789') beginnings[sign.charCodeAt(0)] = 4

/** Numbers that stand alone, kept until it is known that no filter names a person. */
const alone = new Float64Array(16)

/** Adds the persons of the query in bytes [start, end). False, and nothing added, when the text reader must do it. */
export function readPlainQuery(source: ByteSource, start: number, end: number, persons: RowPersons): boolean {
  const { bytes } = source
  const countBefore = persons.count
  let aloneCount = 0
  let isExplicit = false
  let at = start
  while (at < end) {
    const beginning = beginnings[bytes[at]!]!
    if (beginning === 0) at++
    else if (beginning === 4) {
      const runEnd = digitsEnd(bytes, at, end)
      const hyphened = runEnd - at === 6 && runEnd + 5 <= end && bytes[runEnd] === 45 ? runEnd + 5 : runEnd
      const number = tenDigits(bytes, at, hyphened)
      if (number >= 0 && !isWord(bytes, at - 1, start, end) && !isWord(bytes, hyphened, start, end)) {
        if (aloneCount === alone.length) return giveUp(persons, countBefore)
        alone[aloneCount++] = number
        at = hyphened
      } else at = runEnd
    } else if (beginning === 2) {
      const valueStart = filterEnd(source, at, end)
      if (valueStart < 0) at++
      else {
        at = addList(bytes, valueStart, end, persons)
        if (at < 0) return giveUp(persons, countBefore)
        isExplicit = true
      }
    } else if (beginning === 3 && !mayBeVariable(bytes, at, start)) at++
    else return giveUp(persons, countBefore)
  }
  if (!isExplicit && countBefore === 0 && persons.others.length === 0) {
    for (let number = 0; number < aloneCount; number++) persons.add(alone[number]!)
  }
  return true
}

function giveUp(persons: RowPersons, count: number): false {
  persons.count = count
  persons.lastPlain = -1
  return false
}

/** `6101800001` or `610180-0001` in bytes [start, end); -1 for anything else. */
export function tenDigits(bytes: Uint8Array, start: number, end: number): number {
  const isHyphened = end - start === 11 && bytes[start + 6] === 45
  if (!isHyphened && end - start !== 10) return -1
  const first = sixDigits(bytes, start)
  const last = fourDigits(bytes, isHyphened ? start + 7 : start + 6)
  return first < 0 || last < 0 ? -1 : first * 10_000 + last
}

function sixDigits(bytes: Uint8Array, start: number): number {
  const four = fourDigits(bytes, start)
  const tens = bytes[start + 4]! - 48
  const ones = bytes[start + 5]! - 48
  return four < 0 || tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : four * 100 + tens * 10 + ones
}

function fourDigits(bytes: Uint8Array, start: number): number {
  const a = bytes[start]! - 48
  const b = bytes[start + 1]! - 48
  const c = bytes[start + 2]! - 48
  const d = bytes[start + 3]! - 48
  const isDigits = a >= 0 && b >= 0 && c >= 0 && d >= 0 && a <= 9 && b <= 9 && c <= 9 && d <= 9
  return isDigits ? a * 1000 + b * 100 + c * 10 + d : -1
}

function digitsEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  while (at < end && bytes[at]! >= 48 && bytes[at]! <= 57) at++
  return at
}

/** A sign beside which `\b` finds no edge. */
function isWord(bytes: Uint8Array, at: number, start: number, end: number): boolean {
  if (at < start || at >= end) return false
  const code = bytes[at]!
  return (code >= 48 && code <= 57) || code === 95 || ((code | 32) >= 97 && (code | 32) <= 122)
}

/** Where the value of `pnr.personnummer.eq=` or `.wi=` begins; -1 if no such filter begins at `start`. */
function filterEnd({ bytes, view }: ByteSource, start: number, end: number): number {
  if (start + 20 > end) return -1
  // Four signs at a time, letters made small; a dot made "small" is a dot.
  const isName =
    (view.getInt32(start, true) | small) === nameWords[0] &&
    (view.getInt32(start + 4, true) | small) === nameWords[1] &&
    (view.getInt32(start + 8, true) | small) === nameWords[2] &&
    (view.getInt32(start + 12, true) | small) === nameWords[3]
  if (!isName || bytes[start + 16] !== 46 || bytes[start + 3] !== 46) return -1
  const first = bytes[start + 17]! | 32
  const second = bytes[start + 18]! | 32
  const isOperator = (first === 101 && second === 113) || (first === 119 && second === 105)
  return isOperator && bytes[start + 19] === 61 ? start + 20 : -1
}

/** Adds plain numbers parted by `|` or `,` up to `&` or the end. Where they end, or -1 for any other form. */
function addList(bytes: Uint8Array, start: number, end: number, persons: RowPersons): number {
  let at = start
  for (;;) {
    const length = at + 6 < end && bytes[at + 6] === 45 ? 11 : 10
    const number = at + length <= end ? tenDigits(bytes, at, at + length) : -1
    if (number < 0) return -1
    persons.add(number)
    persons.lastPlain = length === 10 ? at : -1
    at += length
    if (at === end || bytes[at] === 38) return at
    if (bytes[at] !== 124 && bytes[at] !== 44) return -1
    at++
  }
}

/** Whether the sign may follow `cpr` or `personnummer`, perhaps after a blank. */
function mayBeVariable(bytes: Uint8Array, at: number, start: number): boolean {
  if (at === start) return false
  const before = bytes[at - 1]!
  if (before <= 32 || before >= 128) return true
  return (
    (before | 32) === 114 &&
    at - 2 >= start &&
    ((bytes[at - 2]! | 32) === 112 || (bytes[at - 2]! | 32) === 101)
  )
}
