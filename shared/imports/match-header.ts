// From a header and the values below it to fields: by name, confirmed by content (domain (a), the headless run's rule).
import { AppError } from '../errors.ts'
import { type TimeColumns, chooseTimeColumns } from './choose-time-columns.ts'
import { isContentConfirmed } from './confirm-content.ts'
import type { Field } from './field.ts'
import { fieldsOf, serviceColumn } from './fields-of.ts'
import { importLabel } from './import-labels.ts'
import type { ImportKind } from './import-summary.ts'
import { normaliseHeader } from './normalise-header.ts'
import type { FileProfile } from './profile.ts'
import { type NamedField, fieldsNamed, fitHeader, missingFields } from './recognise-header.ts'
import { isServiceHeader } from './service-names.ts'
import type { TimeOptions } from './time-reading.ts'

export type HeaderColumn = {
  readonly index: number
  /** As written, made distinct. */
  readonly header: string
  readonly named: readonly NamedField[]
  /** The column's first values that are not empty. */
  readonly values: readonly string[]
}

export type HeaderPlace = { readonly file: string; readonly line: number; readonly kind: ImportKind }

export type HeaderMatch = {
  /** The field of each column, or null. */
  readonly fieldOfColumn: readonly (string | null)[]
  /** Columns of wide statistics whose header is a transaction type; empty otherwise. */
  readonly serviceColumns: readonly number[]
}

export type HeaderQuestion = {
  readonly place: HeaderPlace
  /** Distinct headers and the first values of each column. */
  readonly headers: readonly string[]
  readonly values: (column: number) => readonly string[]
  readonly profile: FileProfile | undefined
  readonly times: TimeOptions
  /** Fields that `msg` or an address says in every second row, so that no column needs to. */
  readonly saidByMessage: (column: number) => ReadonlySet<string>
  /** Fields that no column is by its name alone: only a profile says so. */
  readonly withheld?: ReadonlySet<string>
}

/** A match as far as it goes, and what stands in the way of importing by it. */
export type HeaderPlan = {
  readonly match: HeaderMatch
  /** What the kind cannot do without, alternatives parted by "/". */
  readonly missing: readonly string[]
  /** Fields whose name was found, but whose contents could not be read as such. */
  readonly unreadable: ReadonlySet<string>
  /** Columns of which nobody guesses which is the time. */
  readonly equalTimes: TimeColumnsEqual | null
  /** The kind that the header looks like, where that is another one. */
  readonly looksLike: ImportKind | null
}

type TimeColumnsEqual = { readonly field: string; readonly headers: readonly string[] }

/**
 * @throws AppError columns-missing, wrong-kind, time-columns-equal, profile-column-unknown, profile-field-unknown
 */
export function matchHeader(question: HeaderQuestion): HeaderMatch {
  const { place } = question
  const { match, missing, unreadable, equalTimes, looksLike } = planHeader(question)
  const { file, line } = place
  const kind = importLabel(place.kind)
  if (equalTimes) {
    throw new AppError('time-columns-equal', {
      file,
      line,
      field: equalTimes.field,
      headers: [...equalTimes.headers],
    })
  }
  if (looksLike) {
    throw new AppError('wrong-kind', { file, line, kind, looksLike: importLabel(looksLike) })
  }
  if (missing.length > 0) {
    throw new AppError('columns-missing', {
      file,
      line,
      kind,
      missing: [...missing],
      unreadable: [...unreadable],
    })
  }
  return match
}

/**
 * What the columns would be, whether or not that is enough: for an officer who is to see it and mend it.
 *
 * @throws AppError profile-column-unknown, profile-field-unknown
 */
export function planHeader(question: HeaderQuestion): HeaderPlan {
  const { place, headers, times } = question
  const fields = fieldsOf(place.kind)
  const { fieldOfColumn, services } = fromProfile(question, fields)
  const assigned = new Set(fieldOfColumn.filter((name) => typeof name === 'string'))
  const open = headers
    .map((header, index): HeaderColumn => ({
      index,
      header,
      named: fieldsNamed(header, place.kind),
      values: fieldOfColumn[index] === undefined ? question.values(index) : [],
    }))
    .filter(({ index }) => fieldOfColumn[index] === undefined)

  const isLog = place.kind === 'log' || place.kind === 'program-log'
  let equalTimes: TimeColumnsEqual | null = null
  if (isLog && !assigned.has('timestamp') && !assigned.has('date')) {
    const chosen = chooseTimeColumns(open, times)
    if (chosen.kind === 'equal') equalTimes = chosen
    else for (const [column, name] of timeFields(chosen)) fieldOfColumn[column] = name
  }
  const unreadable = new Set<string>()
  for (const field of fields) {
    const isTime = field.name === 'timestamp' || field.name === 'date' || field.name === 'time'
    if ((isLog && isTime) || question.withheld?.has(field.name)) continue
    if (assigned.has(field.name) && !field.isRepeatable) continue
    const candidates = open
      .filter(({ index }) => fieldOfColumn[index] === undefined)
      .flatMap((column) =>
        column.named.filter((named) => named.field === field).map(({ position }) => ({ column, position })),
      )
      .sort((a, b) => a.position - b.position || a.column.index - b.column.index)
    for (const { column } of candidates) {
      if (!isContentConfirmed(field.content, column.values, times)) {
        unreadable.add(field.name)
        continue
      }
      fieldOfColumn[column.index] = field.name
      if (!field.isRepeatable) break
    }
  }
  const serviceColumns = place.kind === 'statistics' ? wideColumns(open, fieldOfColumn, services) : []
  const match = { fieldOfColumn: headers.map((_, index) => fieldOfColumn[index] ?? null), serviceColumns }
  const looksLike = !isLog && fitHeader(headers, 'log').isSufficient ? 'log' : null
  return { match, missing: missingFrom(question, match), unreadable, equalTimes, looksLike }
}

function timeFields(chosen: TimeColumns): readonly (readonly [number, string])[] {
  if (chosen.kind === 'timestamp') return [[chosen.column, 'timestamp']]
  if (chosen.kind === 'joined') {
    return [
      [chosen.date, 'date'],
      [chosen.clock, 'time'],
    ]
  }
  return []
}

// Without a column of types, the columns headed by a service are the types, and a sum beside them is no count.
function wideColumns(
  open: readonly HeaderColumn[],
  fieldOfColumn: (string | null | undefined)[],
  services: readonly number[],
): number[] {
  if (fieldOfColumn.includes('transaction_type')) return []
  const found = open.filter(
    ({ index, header, named }) =>
      fieldOfColumn[index] === undefined && named.length === 0 && isServiceHeader(header),
  )
  const columns = [...services, ...found.map(({ index }) => index)].sort((a, b) => a - b)
  if (columns.length > 0) {
    fieldOfColumn.forEach((name, index) => {
      if (name === 'count') fieldOfColumn[index] = null
    })
  }
  for (const index of columns) fieldOfColumn[index] = 'count'
  return columns
}

type Profiled = {
  /** undefined = open, null = left out by the profile. */
  readonly fieldOfColumn: (string | null | undefined)[]
  /** Columns that the profile says are headed by the transaction type they count. */
  readonly services: readonly number[]
}

function fromProfile({ place, headers, profile }: HeaderQuestion, fields: readonly Field[]): Profiled {
  const fieldOfColumn: (string | null | undefined)[] = headers.map(() => undefined)
  const services: number[] = []
  for (const [header, name] of Object.entries(profile?.columns ?? {})) {
    let index = headers.indexOf(header)
    if (index < 0) index = headers.findIndex((known) => normaliseHeader(known) === normaliseHeader(header))
    if (index < 0) throw new AppError('profile-column-unknown', { file: place.file, header })
    if (name === serviceColumn && place.kind === 'statistics') {
      services.push(index)
      fieldOfColumn[index] = 'count'
      continue
    }
    if (name !== null && !fields.some((field) => field.name === name)) {
      throw new AppError('profile-field-unknown', {
        file: place.file,
        field: name,
        kind: importLabel(place.kind),
      })
    }
    fieldOfColumn[index] = name
  }
  return { fieldOfColumn, services }
}

function missingFrom(question: HeaderQuestion, match: HeaderMatch): string[] {
  const names = new Set(match.fieldOfColumn.filter((name) => name !== null))
  if (match.serviceColumns.length > 0) names.add('transaction_type')
  match.fieldOfColumn.forEach((name, index) => {
    if (name === 'query') for (const said of question.saidByMessage(index)) names.add(said)
  })
  if (names.has('date') && !names.has('time') && !names.has('timestamp')) names.delete('date')
  return missingFields(question.place.kind, names)
}
