// All logs and program logs as one table in file order, with one dictionary a field. A single log is not copied.
import { isEmptyText, trimBlanks } from '../text/normalise.ts'
import type { LogColumns, TextColumn } from '../imports/log-columns.ts'
import type { ControlSource } from './control-input.ts'
import type { TransactionType } from './rule-context.ts'
import { operationOf, parseTransactionType } from './transaction-type.ts'

const protectedValues = new Set(['ja', 'j', 'true', '1', 'x', '00001', 'beskyttet'])
const eightDigits = /(?<![0-9])\d{8}(?![0-9])/

/** A source that has log rows, and the first of its rows in the joined table. */
export type LogPart = {
  readonly source: number
  readonly first: number
  readonly log: LogColumns
  readonly program: string | null
  readonly isProgramLog: boolean
}

export function logParts(sources: readonly ControlSource[]): readonly LogPart[] {
  let first = 0
  return sources.flatMap((source, index) => {
    if (!source.log) return []
    const part = { source: index, first, log: source.log, program: source.program }
    first += source.log.rowCount
    return [{ ...part, isProgramLog: source.kind === 'program-log' }]
  })
}

/** The eight digits of a CVR column's text (`12345678`, `NTRDK-12345678`, `CVR:12345678-UID:...`), or ''. */
export function cvrOf(text: string): string {
  return eightDigits.exec(text)?.[0] ?? (/^\d{2}( \d{2}){3}$/.test(text) ? text.replaceAll(' ', '') : '')
}

type Dictionary = { readonly texts: string[]; codeOf(text: string): number }

/** Code 0 is the empty text. */
function openDictionary(): Dictionary {
  const texts = ['']
  const codes = new Map([['', 0]])
  return {
    texts,
    codeOf(text) {
      let code = codes.get(text)
      if (code === undefined) codes.set(text, (code = texts.push(text) - 1))
      return code
    },
  }
}

export function joinColumns(parts: readonly LogPart[]) {
  const count = parts.reduce((sum, part) => sum + part.log.rowCount, 0)
  const personCount = parts.reduce((sum, part) => sum + part.log.persons.length, 0)
  const caseRefs = openDictionary()
  const cvrs = openDictionary()
  const otherPersons = openDictionary()
  const types = openTypes()
  const only = parts.length === 1 ? parts[0]!.log : null
  const columns = {
    count,
    source: new Uint16Array(count),
    line: only ? only.line : new Uint32Array(count),
    time: only ? only.time : new Float64Array(count),
    type: new Uint32Array(count),
    operation: new Uint8Array(count),
    caseRef: new Uint32Array(count),
    isPurposeEmpty: new Uint8Array(count),
    resultCount: only ? only.resultCount : new Int32Array(count),
    isProtected: new Uint8Array(count),
    cvr: new Uint32Array(count),
    personStart: only ? only.personStart : new Uint32Array(count + 1),
    persons: only && isDistinct(only.otherPersons) ? only.persons : new Float64Array(personCount),
  }
  let firstPerson = 0
  for (const { source, first, log } of parts) {
    columns.source.fill(source, first, first + log.rowCount)
    if (!only) {
      columns.line.set(log.line, first)
      columns.time.set(log.time, first)
      columns.resultCount.set(log.resultCount, first)
      for (let row = 0; row < log.rowCount; row++) {
        columns.personStart[first + row + 1] = firstPerson + log.personStart[row + 1]!
      }
    }
    const others = log.otherPersons.map((text) => otherPersons.codeOf(text))
    for (let index = 0; columns.persons !== log.persons && index < log.persons.length; index++) {
      const key = log.persons[index]!
      // Code 0 of a dictionary is the empty text, which no person key has.
      columns.persons[firstPerson + index] = key >= 0 ? key : -others[-1 - key]!
    }
    firstPerson += log.persons.length
    translate(log.caseRef, first, columns.caseRef, (text) =>
      isEmptyText(text) ? 0 : caseRefs.codeOf(trimBlanks(text)),
    )
    translate(log.cvr, first, columns.cvr, (text) => cvrs.codeOf(cvrOf(trimBlanks(text))))
    translate(log.purpose, first, columns.isPurposeEmpty, (text) => (isEmptyText(text) ? 1 : 0))
    translate(log.protected, first, columns.isProtected, (text) =>
      protectedValues.has(trimBlanks(text).toLowerCase()) ? 1 : 0,
    )
    translate(log.transactionType, first, columns.type, types.codeOf)
  }
  const classes = types.list.map((type) => [operationOf(type, false), operationOf(type, true)] as const)
  for (let row = 0; row < count; row++) {
    const hasPerson = columns.personStart[row + 1]! > columns.personStart[row]!
    columns.operation[row] = classes[columns.type[row]!]![hasPerson ? 1 : 0]
  }
  return {
    columns,
    types: types.list,
    caseRefs: caseRefs.texts,
    cvrs: cvrs.texts,
    otherPersons: otherPersons.texts.slice(1),
  }
}

/** Then a log's own codes are those of a dictionary that holds nothing else. */
function isDistinct(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length
}

function translate(
  column: TextColumn,
  first: number,
  target: Uint8Array | Uint32Array,
  codeOf: (text: string) => number,
): void {
  const codes = Uint32Array.from(column.texts, codeOf)
  for (let row = 0; row < column.codes.length; row++) target[first + row] = codes[column.codes[row]!]!
}

/** Types by what they say: addresses that differ only in their query are one type. */
function openTypes() {
  const list: TransactionType[] = []
  const codes = new Map<string, number>()
  return {
    list,
    codeOf(text: string): number {
      const type = parseTransactionType(text)
      const key = `${type.className}\n${type.service}\n${type.method}`
      let code = codes.get(key)
      if (code === undefined) codes.set(key, (code = list.push(type) - 1))
      return code
    },
  }
}
