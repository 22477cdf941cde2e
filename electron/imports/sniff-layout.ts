// Finds the separator and the header of delimited text in the first piece of a file.
import { AppError } from '../../shared/errors.ts'
import { distinctHeaders } from '../../shared/imports/column-names.ts'
import { importLabel } from '../../shared/imports/import-labels.ts'
import type { ImportKind } from '../../shared/imports/import-summary.ts'
import { normaliseHeader } from '../../shared/imports/normalise-header.ts'
import { fitHeader } from '../../shared/imports/recognise-header.ts'
import { type RecordScanner, isPieceOver, maxCells, scanned } from './record-scanner.ts'

export type Layout = {
  readonly separator: string
  readonly headers: readonly string[]
  /** Physical line of the header. */
  readonly headerLine: number
}

/** What somebody has said about the layout of a file. */
export type StatedLayout = {
  readonly separator?: string | undefined
  readonly headerLine?: number | undefined
  /** Headers that a profile names: the row that has them all is the header, whatever its names. */
  readonly named?: readonly string[]
}

// In the order of preference where the counts tell nothing: a Danish spreadsheet writes semicolons.
const separators = [';', ',', '\t', '|'] as const
/** Rows whose column counts are compared, and rows among which the header is looked for. */
const comparedRows = 50
const searchedRows = 200

type FoundHeader = {
  readonly cells: readonly string[]
  readonly line: number
  /** 4: stated. 3: three known names and all the kind needs. 2: all the kind needs. 1: three known names. */
  readonly fit: 1 | 2 | 3 | 4
}

type Row = { readonly cells: readonly string[]; readonly line: number }

type Trial = {
  readonly separator: string
  readonly header: FoundHeader | null
  /** The first row of the commonest width; null for a file without rows. */
  readonly widest: Row | null
  /** How many of the compared rows have the commonest number of columns above one. */
  readonly consistency: number
}

/**
 * Leaves the scanner at the first record after the header, with the separator set.
 *
 * @throws AppError header-missing
 */
export function sniffLayout(
  scanner: RecordScanner,
  file: string,
  kind: ImportKind,
  stated: StatedLayout,
): Layout {
  const { layout, isRecognised, firstLine } = guessLayout(scanner, kind, stated)
  if (!layout || !isRecognised) {
    throw new AppError('header-missing', { file, line: firstLine, kind: importLabel(kind) })
  }
  return layout
}

export type GuessedLayout = {
  /** Null for a file without a row. */
  readonly layout: Layout | null
  /** Whether the header was stated or found by its names; otherwise it is the first row of the commonest width. */
  readonly isRecognised: boolean
  /** Where the rows begin. */
  readonly firstLine: number
}

/** As `sniffLayout`, but where no row is known as a header, the likeliest. */
export function guessLayout(scanner: RecordScanner, kind: ImportKind, stated: StatedLayout): GuessedLayout {
  const head = scanner.peek()
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) scanner.skip(3, 0)
  const said = skipSeparatorLine(scanner)
  const start = scanner.mark()
  const fixed = stated.separator ?? said
  const trials = (fixed === undefined ? separators : [fixed]).map((separator) => {
    scanner.reset(start)
    return tryReading(scanner, separator, kind, stated)
  })
  const best = trials.reduce((a, b) => (rank(b) > rank(a) ? b : a))
  const header = best.header ?? best.widest
  scanner.reset(start)
  if (!header) return { layout: null, isRecognised: false, firstLine: start.line }
  scanner.separator = best.separator.charCodeAt(0)
  while (!isPieceOver(scanner.next()) && scanner.line < header.line);
  return {
    layout: { separator: best.separator, headers: header.cells, headerLine: header.line },
    isRecognised: best.header !== null,
    firstLine: start.line,
  }
}

function rank(trial: Trial): number {
  return (trial.header?.fit ?? 0) * 1000 + trial.consistency
}

/** `sep=;` as the first line says what the separator is, and counts as a line. */
function skipSeparatorLine(scanner: RecordScanner): string | undefined {
  const match = /^"?sep=([^"\r\n])"?[ \t]*(?:\r\n|\r|\n|$)/i.exec(
    scanner.peek().subarray(0, 16).toString('latin1'),
  )
  if (!match) return undefined
  scanner.skip(match[0].length, 1)
  return match[1]
}

function tryReading(
  scanner: RecordScanner,
  separator: string,
  kind: ImportKind,
  { headerLine, named = [] }: StatedLayout,
): Trial {
  scanner.separator = separator.charCodeAt(0)
  const counts = new Map<number, number>()
  const firsts = new Map<number, Row>()
  let header: FoundHeader | null = null
  for (let row = 0; row < searchedRows; row++) {
    const found = scanner.next()
    if (isPieceOver(found)) break
    if (found !== scanned.record || scanner.cellCount > maxCells) continue
    if (row < comparedRows && scanner.cellCount > 1) {
      counts.set(scanner.cellCount, (counts.get(scanner.cellCount) ?? 0) + 1)
    }
    if (header !== null && header.fit >= 3) {
      if (row >= comparedRows) break
      continue
    }
    const cells = cellTexts(scanner)
    if (row < comparedRows && !firsts.has(cells.length)) {
      firsts.set(cells.length, { cells, line: scanner.line })
    }
    if (headerLine === undefined ? hasAll(cells, named) : scanner.line === headerLine) {
      header = { cells, line: scanner.line, fit: 4 }
      continue
    }
    if (headerLine !== undefined) continue
    const { recognised, isSufficient } = fitHeader(cells, kind)
    const fit = isSufficient ? (recognised >= 3 ? 3 : 2) : recognised >= 3 ? 1 : 0
    // The first row with three known names is the header. A later one that also has all the kind needs is a better guess,
    // and where there is none, a short row that has it: some lists have only one or two columns.
    if (fit !== 0 && fit > (header?.fit ?? 0)) header = { cells, line: scanner.line, fit }
  }
  const consistency = Math.max(0, ...counts.values())
  const [width] = [...counts].find(([, rows]) => rows === consistency) ?? []
  const widest = firsts.get(width ?? 1) ?? [...firsts.values()][0] ?? null
  return { separator, header, widest, consistency }
}

/** Whether the row has every one of the headers; false when there is none to have. */
function hasAll(cells: readonly string[], named: readonly string[]): boolean {
  if (named.length === 0 || named.length > cells.length) return false
  const headers = new Set(distinctHeaders(cells).map(normaliseHeader))
  return named.every((header) => headers.has(normaliseHeader(header)))
}

/** The cells of the record just read as strings. */
export function cellTexts(scanner: RecordScanner): string[] {
  const { bytes, cells } = scanner
  return Array.from({ length: Math.min(scanner.cellCount, maxCells) }, (_, cell) =>
    bytes.toString('utf8', cells[cell * 2], cells[cell * 2 + 1]),
  )
}
