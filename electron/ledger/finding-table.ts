// Table `finding`: the findings of a run, their rows delta-coded. The run's entry carries the SHA-256 of them all.
import { hash } from 'node:crypto'
import { type Finding, findingSchema } from '../../shared/control/findings-file.ts'
import { canonicalData } from '../../shared/ledger/entry.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { decodeAscending, encodeAscending } from './delta-coding.ts'

/** SQL about a row of `finding`: a defect of the register before the first control, which is on a work list instead. */
export const onWorkList = `data ->> '$.parameters.startUp' IS 1`

/** SHA-256 (hex) of the canonical findings.json. */
export function findingsSha256(findings: readonly Finding[]): string {
  return hash('sha256', canonicalData(findings), 'hex')
}

/**
 * Keeps a run's findings; joins the transaction that is open.
 *
 * @param files base names of the run's sources in file order, as the run's entry lists them
 */
export function writeFindings(
  db: Database,
  run: string,
  files: readonly string[],
  findings: readonly Finding[],
): void {
  const insert = db.prepare('INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?)')
  const places = new Map(files.map((file, place) => [file, place]))
  findings.forEach(({ events, ...finding }, ordinal) => {
    const { rule, severity } = finding
    insert.run(run, ordinal, rule, severity, canonicalData(finding), encodeEvents(events, places))
  })
}

/** A run's findings as findings.json has them. Throws when a stored finding has not its shape. */
export function readFindings(db: Database, run: string, files: readonly string[]): Finding[] {
  // The columns are those of schema.sql.
  const rows = db.prepare('SELECT * FROM finding WHERE run = ? ORDER BY ordinal').all(run) as FindingRow[]
  return rows.map((row, index) => {
    if (row.ordinal !== index) throw new Error('the columns of a finding are not those of its data')
    return findingOf(row, files)
  })
}

/** One finding of a run as findings.json has it; undefined when there is none of that place. */
export function readFinding(
  db: Database,
  run: string,
  ordinal: number,
  files: readonly string[],
): Finding | undefined {
  // The columns are those of schema.sql.
  const row = db.prepare('SELECT * FROM finding WHERE run = ? AND ordinal = ?').get(run, ordinal) as
    FindingRow | undefined
  return row && findingOf(row, files)
}

function findingOf({ rule, severity, data, events }: FindingRow, files: readonly string[]): Finding {
  const finding = findingSchema.parse({ ...JSON.parse(data), events: decodeEvents(events, files) })
  if (finding.rule !== rule || finding.severity !== severity) {
    throw new Error('the columns of a finding are not those of its data')
  }
  return finding
}

/** A finding without its rows, and its place in the run. */
export type FindingHead = Omit<Finding, 'events'> & { readonly ordinal: number }

/** A run's findings without their rows, which may be many. */
export function readFindingHeads(db: Database, run: string): FindingHead[] {
  const rows = db
    .prepare('SELECT ordinal, data FROM finding WHERE run = ? ORDER BY ordinal')
    .all(run) as Pick<FindingRow, 'ordinal' | 'data'>[]
  return rows.map(({ ordinal, data }) => ({ ordinal, ...headSchema.parse(JSON.parse(data)) }))
}

/**
 * Which of these rows stand in which finding, by the finding's place: only findings that hold some of them.
 *
 * @param wanted lines by base name of the file
 */
export function findingsOnRows(
  db: Database,
  run: string,
  files: readonly string[],
  wanted: ReadonlyMap<string, ReadonlySet<number>>,
): Map<number, Finding['events']> {
  const rows = db.prepare('SELECT ordinal, events FROM finding WHERE run = ? ORDER BY ordinal').all(run)
  const found = new Map<number, Finding['events']>()
  for (const { ordinal, events } of rows as Pick<FindingRow, 'ordinal' | 'events'>[]) {
    const held = decodeEvents(events, files).filter(({ file, line }) => wanted.get(file)?.has(line))
    if (held.length > 0) found.set(ordinal, held)
  }
  return found
}

const headSchema = findingSchema.omit({ events: true })

type FindingRow = {
  readonly ordinal: number
  readonly rule: string
  readonly severity: string
  readonly data: string
  readonly events: Buffer
}

// For each file that occurs, ascending: its place, then its lines.
function encodeEvents(events: Finding['events'], places: ReadonlyMap<string, number>): Buffer {
  const linesOf = new Map<number, number[]>()
  for (const { file, line } of events) {
    const place = places.get(file)
    if (place === undefined) throw new Error('a finding points at a file that is no source of its run')
    const lines = linesOf.get(place)
    if (lines) lines.push(line)
    else linesOf.set(place, [line])
  }
  const files = [...linesOf].sort(([a], [b]) => a - b)
  return Buffer.concat([
    encodeAscending(files.map(([place]) => place)),
    ...files.map(([, lines]) => encodeAscending(lines)),
  ])
}

function decodeEvents(bytes: Uint8Array, files: readonly string[]): Finding['events'] {
  const { numbers: places, next } = decodeAscending(bytes, 0)
  let offset = next
  return places.flatMap((place) => {
    const file = files[place]
    if (file === undefined) throw new RangeError('a finding points at a file that is no source of its run')
    const lines = decodeAscending(bytes, offset)
    offset = lines.next
    return lines.numbers.map((line) => ({ file, line }))
  })
}
