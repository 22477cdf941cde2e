// Step 6: the findings of a control's latest run, page by page, with the names that the register has now.
import { AppError } from '../../shared/errors.ts'
import type { FindingView } from '../../shared/control/finding-contract.ts'
import { type Finding, findingSchema } from '../../shared/control/findings-file.ts'
import { type Severity, severitySchema } from '../../shared/control/subject.ts'
import { onWorkList } from '../ledger/finding-table.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { readControl } from './control-row.ts'

export type FindingsRequest = {
  readonly control: string
  readonly rule: string | null
  readonly severity: Severity | null
  readonly search: string
  /** The work list instead of the findings. */
  readonly isStartUp: boolean
  readonly from: number
  readonly count: number
}

type Row = { readonly ordinal: number; readonly data: string }

const withoutEvents = findingSchema.omit({ events: true })
const worstFirst = severitySchema.options.map((severity, rank) => `WHEN '${severity}' THEN ${rank}`).join(' ')

/** @throws AppError `control-unknown`, `control-not-run` */
export function findFindings(
  db: Database,
  { control, rule, severity, search, isStartUp, from, count }: FindingsRequest,
): { total: number; rows: FindingView[] } {
  const run = runOf(db, control)
  const wanted = search.trim().toLowerCase()
  const filter: Filter = { run, rule, severity, isStartUp: isStartUp ? 1 : 0 }
  const ordinals = wanted === '' ? allOrdinals(db, filter) : foundOrdinals(db, filter, wanted)
  const page = db
    .prepare(
      `SELECT ordinal, data FROM finding
       WHERE run = ? AND ordinal IN (SELECT value FROM json_each(?))
       ORDER BY CASE severity ${worstFirst} END, ordinal`,
    )
    .all(run, JSON.stringify(ordinals.slice(from, from + count))) as Row[] // the columns of schema.sql
  return { total: ordinals.length, rows: viewsOf(db, page) }
}

type Filter = Pick<FindingsRequest, 'rule' | 'severity'> & { readonly run: string; readonly isStartUp: 0 | 1 }

const fitting = `FROM finding WHERE run = @run AND (@rule IS NULL OR rule = @rule)
  AND (@severity IS NULL OR severity = @severity) AND (${onWorkList}) = @isStartUp ORDER BY CASE severity ${worstFirst} END, ordinal`

function allOrdinals(db: Database, filter: Filter): number[] {
  return db.prepare(`SELECT ordinal ${fitting}`).pluck().all(filter).map(Number)
}

/** @param wanted in lower case: SQLite knows no capitals beyond A to Z */
function foundOrdinals(db: Database, filter: Filter, wanted: string): number[] {
  const people = namedPeople(db, wanted)
  const rows = db.prepare(`SELECT ordinal, data ${fitting}`).all(filter) as Row[]
  const written = JSON.stringify(wanted).slice(1, -1)
  return rows
    .filter(({ data }) => {
      // Most rows do not hold the text at all: parsing every one of 20,000 would take half a second.
      const mayHold = people.size > 0 || data.toLowerCase().includes(written)
      if (!mayHold) return false
      // Written from a finding by writeFindings.
      const { subject, reason } = JSON.parse(data) as Pick<Finding, 'subject' | 'reason'>
      if (subject.kind === 'employee' && people.has(subject.id)) return true
      return [subject.id, subject.label, ...subject.identities, reason]
        .join(' ')
        .toLowerCase()
        .includes(wanted)
    })
    .map(({ ordinal }) => ordinal)
}

/** Numbers of the employees whose name or unit, as the list of findings shows them, holds the text. */
function namedPeople(db: Database, wanted: string): Set<string> {
  const rows = db
    .prepare('SELECT employeeNo, name, unit FROM employee WHERE knownToSeq IS NULL')
    .raw()
    .all() as [employeeNo: string, name: string, unit: string][]
  const found = rows.filter(([, name, unit]) => `${name}\n${unit}`.toLowerCase().includes(wanted))
  return new Set(found.map(([employeeNo]) => employeeNo))
}

/** @throws AppError `control-unknown`, `control-not-run`, `finding-unknown` */
export function findFinding(db: Database, control: string, ordinal: number): FindingView {
  const row = db
    .prepare('SELECT ordinal, data FROM finding WHERE run = ? AND ordinal = ?')
    .get(runOf(db, control), ordinal) as Row | undefined
  const [view] = row ? viewsOf(db, [row]) : []
  if (!view) throw new AppError('finding-unknown', {})
  return view
}

/** Id of the latest run. @throws AppError `control-unknown`, `control-not-run` */
export function runOf(db: Database, control: string): string {
  const { run } = readControl(db, control)
  if (run === null) throw new AppError('control-not-run', {})
  return run
}

function viewsOf(db: Database, rows: readonly Row[]): FindingView[] {
  const findings = rows.map(({ ordinal, data }) => ({
    ordinal,
    ...withoutEvents.parse(JSON.parse(data)),
  }))
  const people = employeesByNumber(
    db,
    findings.flatMap(({ subject }) => (subject.kind === 'employee' ? subject.id : [])),
  )
  return findings.map(({ id: _id, subject, ...finding }) => {
    const person = subject.kind === 'employee' ? people.get(subject.id) : undefined
    return {
      ...finding,
      subject: {
        ...subject,
        // A finding about one unit may be about every holder in it: the page shows the first.
        identities: subject.identities.slice(0, 20),
        label: person?.name ?? subject.label,
        unit: person?.unit ?? (subject.kind === 'unit' ? subject.id : ''),
      },
    }
  })
}

function employeesByNumber(
  db: Database,
  numbers: readonly string[],
): Map<string, { name: string; unit: string }> {
  const rows = db
    .prepare(
      `SELECT employeeNo, name, unit FROM employee
       WHERE knownToSeq IS NULL AND employeeNo IN (SELECT value FROM json_each(?)) ORDER BY validFrom`,
    )
    .all(JSON.stringify(numbers)) as { employeeNo: string; name: string; unit: string }[]
  return new Map(rows.map(({ employeeNo, name, unit }) => [employeeNo, { name, unit }]))
}
