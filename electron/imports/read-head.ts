// The head of a file as the importer would read it: bounded by one piece, whatever the file's size.
import { createHash } from 'node:crypto'
import { withheldFields } from '../../shared/imports/citizen-columns.ts'
import { distinctHeaders } from '../../shared/imports/column-names.ts'
import { serviceColumn } from '../../shared/imports/fields-of.ts'
import type { ImportChoices } from '../../shared/imports/import-choices.ts'
import type { ImportKind } from '../../shared/imports/import-summary.ts'
import { type HeaderPlan, planHeader } from '../../shared/imports/match-header.ts'
import { normaliseHeader } from '../../shared/imports/normalise-header.ts'
import type { Encoding, FileProfile } from '../../shared/imports/profile.ts'
import { type TimeOptions, listYears, logYears } from '../../shared/imports/time-reading.ts'
import { AppError } from '../../shared/errors.ts'
import { isEmptyText } from '../../shared/text/normalise.ts'
import { readBytes } from './contents.ts'
import { fieldsSaid } from './message-cells.ts'
import { RecordScanner, isPieceOver, scanned } from './record-scanner.ts'
import { dateOrderOf } from './row-instants.ts'
import { sniffEncoding } from './sniff-encoding.ts'
import { cellTexts, guessLayout } from './sniff-layout.ts'
import { SourceFile } from './source-file.ts'

const sampledRows = 1000
const shownRows = 8

export type FileHead = {
  readonly sizeBytes: number
  readonly readBytes: number
  readonly encoding: Encoding
  readonly separator: string
  readonly headerLine: number
  readonly isHeaderRecognised: boolean
  readonly headers: readonly string[]
  readonly plan: HeaderPlan
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
  /** The first values of a column that are not empty. */
  readonly values: (column: number) => readonly string[]
  readonly saidByMessage: ReadonlySet<string>
  readonly times: TimeOptions
}

/**
 * Reads the first piece of the file by the officer's choices.
 *
 * @throws AppError what `openContents` throws, format-not-read, encoding-unknown, header-missing for a file without a row,
 *   profile-field-unknown
 */
export async function readHead(
  path: string,
  file: string,
  kind: ImportKind,
  choices: ImportChoices,
): Promise<FileHead> {
  const sniffed = await sniffEncoding(path, file, readBytes)
  const encoding = choices.encoding ?? sniffed
  const source = await SourceFile.open(path, file, encoding, false)
  try {
    const scanner = new RecordScanner(0x3b, (target, at) => source.read(target, at))
    await scanner.begin(source)
    const { separator, headerLine } = choices
    const { layout, isRecognised, firstLine } = guessLayout(scanner, kind, { separator, headerLine })
    if (!layout) throw new AppError('header-missing', { file, line: firstLine, kind })
    const headers = distinctHeaders(layout.headers)
    const { rows, samples } = sampleRows(scanner, headers.length)
    const values = (column: number) => samples[column] ?? []
    const isLog = kind === 'log' || kind === 'program-log'
    const profile: FileProfile = { dateOrder: choices.dateOrder, columns: columnsOf(headers, choices) }
    const times = { order: dateOrderOf(profile), ...(isLog ? logYears : listYears) }
    const said = (column: number) => fieldsSaid(headers[column] ?? '', values(column), kind)
    const plan = planHeader({
      place: { file, line: layout.headerLine, kind },
      headers,
      values,
      profile,
      times,
      saidByMessage: said,
      withheld: new Set(withheldFields),
    })
    const query = plan.match.fieldOfColumn.indexOf('query')
    return {
      sizeBytes: source.sizeBytes,
      readBytes: source.bytesRead,
      encoding,
      separator: layout.separator,
      headerLine: layout.headerLine,
      isHeaderRecognised: isRecognised,
      headers,
      plan,
      rows,
      values,
      saidByMessage: query < 0 ? new Set() : said(query),
      times,
    }
  } finally {
    source.close()
  }
}

/** What a column is used as: its field, `service` for one of wide statistics, or null. */
export function fieldOf({ plan: { match } }: FileHead, column: number): string | null {
  return match.serviceColumns.includes(column) ? serviceColumn : (match.fieldOfColumn[column] ?? null)
}

/** The profile by which the importer reads the file exactly as its head was shown. */
export function profileOf(head: FileHead, choices: ImportChoices): FileProfile {
  const { encoding, timezone, dateOrder } = choices
  const separator = ([';', ',', '\t', '|'] as const).find((sign) => sign === head.separator)
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(separator === undefined ? {} : { separator }),
    ...(timezone === undefined ? {} : { timezone }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    columns: Object.fromEntries(head.headers.map((header, column) => [header, fieldOf(head, column)])),
  }
}

/** What tells one export from another: its headers in their order, whatever their case, signs and encoding. */
export function fingerprintOf(kind: ImportKind, headers: readonly string[]): string {
  const keys = headers.map((header) => normaliseHeader(header).replaceAll(/[^a-z0-9]/g, ''))
  return createHash('sha256')
    .update([kind, ...keys].join('\n'))
    .digest('hex')
}

function columnsOf(headers: readonly string[], { columns = {} }: ImportChoices): FileProfile['columns'] {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([index, field]) => {
      const header = headers[Number(index)]
      return header === undefined ? [] : [[header, field]]
    }),
  )
}

function sampleRows(scanner: RecordScanner, width: number) {
  const rows: { line: number; cells: string[] }[] = []
  const samples = Array.from({ length: width }, (): string[] => [])
  for (let read = 0; read < sampledRows; read++) {
    const found = scanner.next()
    if (isPieceOver(found)) break
    if (found !== scanned.record) continue
    const cells = cellTexts(scanner)
    if (rows.length < shownRows && cells.some((cell) => cell !== '')) {
      rows.push({ line: scanner.line, cells: cells.slice(0, width) })
    }
    if (cells.length > width) continue
    cells.forEach((cell, column) => {
      if (!isEmptyText(cell)) samples[column]!.push(cell)
    })
  }
  return { rows, samples }
}
