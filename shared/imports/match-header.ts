// From a header and the values below it to fields: by name, confirmed by content (domain (a), the headless run's rule).
import { AppError } from '../errors.ts'
import { type TimeColumns, chooseTimeColumns } from './choose-time-columns.ts'
import { isContentConfirmed } from './confirm-content.ts'
import type { Field } from './field.ts'
import { fieldsOf } from './fields-of.ts'
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
}

/**
 * @throws AppError columns-missing, wrong-kind, time-columns-equal, profile-column-unknown, profile-field-unknown
 */
export function matchHeader(question: HeaderQuestion): HeaderMatch {
  const { place, headers, times } = question
  const fields = fieldsOf(place.kind)
  const fieldOfColumn = fromProfile(question, fields)
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
  if (isLog && !assigned.has('timestamp') && !assigned.has('date')) {
    const chosen = chooseTimeColumns(open, times, place)
    for (const [column, name] of timeFields(chosen)) fieldOfColumn[column] = name
  }
  const unreadable = new Set<string>()
  for (const field of fields) {
    const isTime = field.name === 'timestamp' || field.name === 'date' || field.name === 'time'
    if (isLog && isTime) continue
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
  const serviceColumns = place.kind === 'statistics' ? wideColumns(open, fieldOfColumn) : []
  const match = { fieldOfColumn: headers.map((_, index) => fieldOfColumn[index] ?? null), serviceColumns }
  refuseIncomplete(question, match, unreadable)
  return match
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
function wideColumns(open: readonly HeaderColumn[], fieldOfColumn: (string | null | undefined)[]): number[] {
  if (fieldOfColumn.includes('transaction_type')) return []
  const columns = open.filter(
    ({ index, header, named }) =>
      fieldOfColumn[index] === undefined && named.length === 0 && isServiceHeader(header),
  )
  if (columns.length > 0) {
    fieldOfColumn.forEach((name, index) => {
      if (name === 'count') fieldOfColumn[index] = null
    })
  }
  for (const { index } of columns) fieldOfColumn[index] = 'count'
  return columns.map(({ index }) => index)
}

/** undefined = open, null = left out by the profile. */
function fromProfile(
  { place, headers, profile }: HeaderQuestion,
  fields: readonly Field[],
): (string | null | undefined)[] {
  const fieldOfColumn: (string | null | undefined)[] = headers.map(() => undefined)
  for (const [header, name] of Object.entries(profile?.columns ?? {})) {
    let index = headers.indexOf(header)
    if (index < 0) index = headers.findIndex((known) => normaliseHeader(known) === normaliseHeader(header))
    if (index < 0) throw new AppError('profile-column-unknown', { file: place.file, header })
    if (name !== null && !fields.some((field) => field.name === name)) {
      throw new AppError('profile-field-unknown', {
        file: place.file,
        field: name,
        kind: importLabel(place.kind),
      })
    }
    fieldOfColumn[index] = name
  }
  return fieldOfColumn
}

function refuseIncomplete(
  question: HeaderQuestion,
  match: HeaderMatch,
  unreadable: ReadonlySet<string>,
): void {
  const { place, headers } = question
  const kind = importLabel(place.kind)
  const names = new Set(match.fieldOfColumn.filter((name) => name !== null))
  if (match.serviceColumns.length > 0) names.add('transaction_type')
  match.fieldOfColumn.forEach((name, index) => {
    if (name === 'query') for (const said of question.saidByMessage(index)) names.add(said)
  })
  if (names.has('date') && !names.has('time') && !names.has('timestamp')) names.delete('date')
  const missing = missingFields(place.kind, names)
  if (place.kind !== 'log' && place.kind !== 'program-log' && fitHeader(headers, 'log').isSufficient) {
    throw new AppError('wrong-kind', {
      file: place.file,
      line: place.line,
      kind,
      looksLike: importLabel('log'),
    })
  }
  if (missing.length > 0) {
    throw new AppError('columns-missing', {
      file: place.file,
      line: place.line,
      kind,
      missing,
      unreadable: [...unreadable],
    })
  }
}
