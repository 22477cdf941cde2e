// The head of a file for the officer to look at, with what would be made of it and what is still to be answered.
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { mayNameCitizen } from '../../shared/imports/citizen-columns.ts'
import { isContentConfirmed } from '../../shared/imports/confirm-content.ts'
import { fieldsOf, serviceColumn } from '../../shared/imports/fields-of.ts'
import type { FilePreview, PreviewQuestion } from '../../shared/imports/file-preview.ts'
import { type ImportChoices, separatorCharSchema } from '../../shared/imports/import-choices.ts'
import type { ImportKind } from '../../shared/imports/import-summary.ts'
import { isTimeField, maskCell, maskedText } from '../../shared/imports/preview-mask.ts'
import { type TimeCells, dateOrderQuestion, zoneQuestion } from '../../shared/imports/preview-questions.ts'
import { normaliseHeader } from '../../shared/imports/normalise-header.ts'
import { isEmptyText } from '../../shared/text/normalise.ts'
import { holdsCpr } from '../../shared/ledger/cpr-guard.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { choicesOf, findProfile } from './profile-store.ts'
import { type FileHead, fieldOf, readHead } from './read-head.ts'

/** Cells are cut: a preview is to be looked at, not read. */
const shownSigns = 120
const logPointHeaders: ReadonlySet<string> = new Set(['log ts', 'col ts', 'tz', 'repo name', 'logpoint name'])
const logPointDate = /^\d{4}\/\d{2}\/\d{2}\b/
const dateContents: ReadonlySet<string> = new Set(['instant', 'date', 'dateOrInstant'])

export type PreviewRequest = {
  readonly path: string
  readonly kind: ImportKind
  readonly choices: ImportChoices
  readonly withoutProfile: boolean
  readonly range: FilePreview['range']
}

/** @throws AppError what `readHead` throws, `file-name-holds-cpr` */
export async function previewFile(db: Database, request: PreviewRequest): Promise<FilePreview> {
  const { kind } = request
  const file = sourceName(request.path)
  const { head, choices, profile } = await readWithProfile(db, file, request)
  const times = timeColumns(head)
  const fields = fieldsOf(kind)
  return {
    file,
    sizeBytes: head.sizeBytes,
    readBytes: head.readBytes,
    encoding: head.encoding,
    separator: separatorCharSchema.parse(head.separator),
    headerLine: head.headerLine,
    isHeaderRecognised: head.isHeaderRecognised,
    columns: head.headers.map((header, index) => {
      const field = fieldOf(head, index)
      return {
        index,
        header: cut(maskCell(header, null)),
        firstValue: shownCell(head, kind, index, head.values(index)[0] ?? ''),
        isHidden: isHidden(head, kind, index),
        field,
        isReadable: isReadable(head, kind, index, head.values(index)),
      }
    }),
    rows: head.rows.map(({ line, cells }) => ({
      line,
      cells: cells.map((cell, index) => shownCell(head, kind, index, cell)),
    })),
    fields: [...fields.map(({ name }) => name), ...(kind === 'statistics' ? [serviceColumn] : [])],
    missing: [...head.plan.missing],
    repeated: fields
      .filter(({ name, isRepeatable }) => isRepeatable !== true && timesUsed(head, name) > 1)
      .map(({ name }) => name),
    saidByMessage: [...head.saidByMessage],
    looksLike: head.plan.looksLike,
    questions: questionsOf(head, kind, choices, times),
    profile,
    choices,
    range: request.range,
  }
}

/** Base name, as everything that is printed calls the file. @throws AppError `file-name-holds-cpr` */
export function sourceName(file: string): string {
  const name = path.basename(file)
  if (holdsCpr(name.replace(/\.\w+$/, ''))) throw new AppError('file-name-holds-cpr', {})
  return name
}

async function readWithProfile(
  db: Database,
  file: string,
  { path: from, kind, choices, withoutProfile }: PreviewRequest,
): Promise<Pick<FilePreview, 'choices' | 'profile'> & { head: FileHead }> {
  const head = await readHead(from, file, kind, choices)
  const stored = withoutProfile ? null : findProfile(db, kind, head.headers)
  if (!stored) return { head, choices, profile: null }
  // What the officer says now goes before what was said then.
  const together = { ...choicesOf(stored), ...choices }
  const { id, label, version, savedAt } = stored
  return {
    head: await readHead(from, file, kind, together),
    choices: together,
    profile: { id, label, version, savedAt },
  }
}

function questionsOf(
  head: FileHead,
  kind: ImportKind,
  choices: ImportChoices,
  times: TimeCells,
): PreviewQuestion[] {
  const questions: (PreviewQuestion | null)[] = []
  const isLog = kind === 'log' || kind === 'program-log'
  const { equalTimes } = head.plan
  if (equalTimes) {
    const columns = equalTimes.headers.map((header) => head.headers.indexOf(header))
    questions.push({ kind: 'time-columns', field: equalTimes.field, columns })
  }
  questions.push(dateOrderQuestion(dateValues(head, kind), head.times, choices.dateOrder ?? null))
  if (isLog) {
    questions.push(
      zoneQuestion({
        cells: times,
        times: head.times,
        chosen: choices.timezone ?? null,
        named: zoneNamed(head),
        isLogPoint: isLogPoint(head, times),
      }),
    )
  }
  const names = head.headers.flatMap((_, index) =>
    isLog && isHidden(head, kind, index) && !Object.hasOwn(choices.columns ?? {}, String(index))
      ? [index]
      : [],
  )
  if (names.length > 0) questions.push({ kind: 'name-columns', columns: names })
  return questions.filter((question) => question !== null)
}

/** Times of the rows shown first; those of the date column and the time of day beside each other. */
function timeColumns(head: FileHead): TimeCells {
  const at = (field: string) => head.headers.findIndex((_, index) => fieldOf(head, index) === field)
  const timestamp = at('timestamp')
  if (timestamp >= 0) return head.values(timestamp).map((date) => ({ date, clock: null }))
  const [date, clock] = [at('date'), at('time')]
  if (date < 0 || clock < 0) return []
  return head.rows.map(({ cells }) => ({ date: cells[date] ?? '', clock: cells[clock] ?? '' }))
}

function dateValues(head: FileHead, kind: ImportKind): string[] {
  const dated = new Set(
    fieldsOf(kind)
      .filter(({ content }) => dateContents.has(content))
      .map(({ name }) => name),
  )
  const equal = new Set(head.plan.equalTimes?.headers)
  return head.headers.flatMap((header, index) =>
    dated.has(fieldOf(head, index) ?? '') || equal.has(header) ? head.values(index) : [],
  )
}

/** A column left out, by the officer too, whose header promises a citizen's name or address. */
function isHidden(head: FileHead, kind: ImportKind, index: number): boolean {
  return fieldOf(head, index) === null && mayNameCitizen(head.headers[index] ?? '', kind)
}

function shownCell(head: FileHead, kind: ImportKind, index: number, text: string): string {
  if (isHidden(head, kind, index)) return isEmptyText(text) ? '' : maskedText
  const field = fieldOf(head, index)
  // What is no time is masked as any other text, though the officer or a guess says that its column holds times.
  const isNoTime = field !== null && isTimeField(field) && !isReadable(head, kind, index, [text])
  return cut(maskCell(text, isNoTime ? null : field))
}

function isReadable(head: FileHead, kind: ImportKind, index: number, values: readonly string[]): boolean {
  const name = fieldOf(head, index)
  const content =
    name === serviceColumn ? 'count' : fieldsOf(kind).find((field) => field.name === name)?.content
  return content === undefined || isContentConfirmed(content, values, head.times)
}

function timesUsed(head: FileHead, field: string): number {
  return head.headers.filter((_, index) => fieldOf(head, index) === field).length
}

/** LogPoint writes the zone of its user's preferences in a column `_tz`. */
function zoneNamed(head: FileHead): string | null {
  const column = head.headers.findIndex((header) => normaliseHeader(header) === 'tz')
  return column < 0 ? null : (head.values(column)[0] ?? null)
}

function isLogPoint(head: FileHead, times: TimeCells): boolean {
  return (
    head.headers.some((header) => logPointHeaders.has(normaliseHeader(header))) ||
    times.some(({ date }) => logPointDate.test(date))
  )
}

function cut(text: string): string {
  return text.length > shownSigns ? `${text.slice(0, shownSigns)}…` : text
}
