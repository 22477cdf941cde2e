// `personsFromQuery` on bytes, for queries in plain REST or text form: most rows have one, and none of them should cost a
// string and four regular expressions.
import type { RowPersons } from './row-persons.ts'

const filterName = [...'pnr.personnummer.'].map((sign) => sign.charCodeAt(0))

/** What a byte may begin: 0 nothing, 1 a form that only the text reader knows, 2 a filter, 3 a variable's value, 4 digits. */
const beginnings = new Uint8Array(256)
for (const sign of '%["') beginnings[sign.charCodeAt(0)] = 1
for (const sign of 'pP') beginnings[sign.charCodeAt(0)] = 2
for (const sign of ':=') beginnings[sign.charCodeAt(0)] = 3
for (const sign of '0123456789') beginnings[sign.charCodeAt(0)] = 4

/** Numbers that stand alone, kept until it is known that no filter names a person. */
const alone = new Float64Array(16)

/** Adds the persons of the query in bytes [start, end). False, and nothing added, when the text reader must do it. */
export function readPlainQuery(bytes: Uint8Array, start: number, end: number, persons: RowPersons): boolean {
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
      const valueStart = filterEnd(bytes, at, end)
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
  return false
}

/** `6101800001` or `610180-0001` in bytes [start, end); -1 for anything else. */
export function tenDigits(bytes: Uint8Array, start: number, end: number): number {
  const isHyphened = end - start === 11 && bytes[start + 6] === 45
  if (!isHyphened && end - start !== 10) return -1
  let number = 0
  for (let at = start; at < end; at++) {
    if (isHyphened && at === start + 6) continue
    const digit = bytes[at]! - 48
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
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
function filterEnd(bytes: Uint8Array, start: number, end: number): number {
  const nameEnd = start + filterName.length
  if (nameEnd + 3 > end) return -1
  for (let at = 1; at < filterName.length; at++) {
    const wanted = filterName[at]!
    const code = bytes[start + at]!
    if ((wanted === 46 ? code : code | 32) !== wanted) return -1
  }
  const first = bytes[nameEnd]! | 32
  const second = bytes[nameEnd + 1]! | 32
  const isOperator = (first === 101 && second === 113) || (first === 119 && second === 105)
  return isOperator && bytes[nameEnd + 2] === 61 ? nameEnd + 3 : -1
}

/** Adds plain numbers parted by `|` or `,` up to `&` or the end. Where they end, or -1 for any other form. */
function addList(bytes: Uint8Array, start: number, end: number, persons: RowPersons): number {
  let at = start
  for (;;) {
    const length = at + 6 < end && bytes[at + 6] === 45 ? 11 : 10
    const number = at + length <= end ? tenDigits(bytes, at, at + length) : -1
    if (number < 0) return -1
    persons.add(number)
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
