// What is to be assessed in a control and how far it is: the latest assessment of each finding and row counts.
import {
  type AssessItem,
  type ItemState,
  mustBeAssessed,
  whyNotTogether,
} from '../../shared/control/assess-item.ts'
import { maskNumbers } from '../../shared/control/mask.ts'
import { type Outcome, outcomeSchema } from '../../shared/ledger/control-events.ts'
import { type FindingHead, findingsOnRows, readFindingHeads } from '../ledger/finding-table.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { type OwnIdentities, keyOf } from './assess-officer.ts'
import type { AssessedRun } from './assess-run.ts'

export type AssessState = {
  readonly findings: readonly Extract<AssessItem, { kind: 'finding' }>[]
  readonly rows: readonly Extract<AssessItem, { kind: 'row' }>[]
  /** Defects of the register before the first control: a work list, not assessed. */
  readonly startUp: number
  /** Findings of the sample's rows, and the rows by finding: one assessment is enough for a row in both. */
  readonly rowsOfFinding: ReadonlyMap<number, readonly string[]>
  readonly latest: ReadonlyMap<string, Latest>
}

export type Latest = {
  readonly id: string
  readonly outcome: Outcome
  readonly answerBy: string | null
  readonly isOwn: boolean
  readonly secondPerson: string
  readonly recordedSeq: number
  /** Findings that were assessed with it. */
  readonly findings: readonly number[]
}

type Columns = {
  readonly id: string
  readonly outcome: string
  readonly run: string | null
  readonly finding: number | null
  readonly importId: string | null
  readonly line: number | null
  readonly answerBy: string | null
  readonly isOwn: number
  readonly secondPerson: string
  readonly recordedSeq: number
}

export function readAssessState(
  db: Database,
  control: string,
  assessed: AssessedRun,
  own: OwnIdentities,
): AssessState {
  const latest = latestAssessments(db, control, assessed.run)
  const heads = readFindingHeads(db, assessed.run)
  const toAssess = heads.filter((head) => mustBeAssessed(head.severity) && !isStartUp(head))
  const rowsOfFinding = sampleRowsOfFindings(db, assessed, toAssess)
  const inFinding = new Set([...rowsOfFinding.values()].flat())
  const names = employeeNames(db)
  const headOf = new Map(toAssess.map((head) => [head.ordinal, head]))
  return {
    findings: toAssess.map((head) => {
      const together = latest.get(`f${head.ordinal}`)?.findings.flatMap((each) => headOf.get(each) ?? [])
      return findingItem(head, latest, { isTogether: whyNotTogether(together ?? []) === null, own, names })
    }),
    rows: rowItems(assessed, latest, own, names, inFinding),
    startUp: heads.filter(isStartUp).length,
    rowsOfFinding,
    latest,
  }
}

export function isStartUp({ parameters }: Pick<FindingHead, 'parameters'>): boolean {
  return parameters['startUp'] === true
}

function latestAssessments(db: Database, control: string, run: string): Map<string, Latest> {
  // The columns are those of schema.sql.
  const rows = db
    .prepare('SELECT * FROM assessment WHERE control = ? ORDER BY recordedSeq, part')
    .all(control) as Columns[]
  const findingsOf = new Map<string, number[]>()
  for (const { id, finding } of rows) {
    const known = findingsOf.get(id) ?? []
    findingsOf.set(id, known)
    if (finding !== null) known.push(finding)
  }
  const latest = new Map<string, Latest>()
  for (const row of rows) {
    if (row.finding !== null && row.run !== run) continue
    const key = row.finding === null ? `r${row.importId}:${row.line}` : `f${row.finding}`
    latest.set(key, {
      id: row.id,
      outcome: outcomeSchema.parse(row.outcome),
      answerBy: row.answerBy,
      isOwn: row.isOwn === 1,
      secondPerson: row.secondPerson,
      recordedSeq: row.recordedSeq,
      findings: findingsOf.get(row.id) ?? [],
    })
  }
  return latest
}

/** @param counts what was said of findings that must not be assessed together says nothing of them */
function stateOf(latest: Latest | undefined, counts: boolean): ItemState {
  if (!latest) return 'open'
  if (latest.outcome === 'Afventer svar') return 'waiting'
  return counts ? 'assessed' : 'open'
}

function findingItem(
  { ordinal, rule, severity, subject, reason, count }: FindingHead,
  latest: ReadonlyMap<string, Latest>,
  { isTogether, own, names }: { isTogether: boolean; own: OwnIdentities; names: ReadonlyMap<string, string> },
): Extract<AssessItem, { kind: 'finding' }> {
  const key = `f${ordinal}`
  const known = latest.get(key)
  return {
    kind: 'finding',
    ref: { kind: 'finding', ordinal },
    key,
    subject: {
      kind: subject.kind,
      id: subject.id,
      label: (subject.kind === 'employee' ? names.get(keyOf(subject.id)) : undefined) ?? subject.label,
    },
    state: stateOf(known, isTogether),
    outcome: known?.outcome ?? null,
    answerBy: known?.answerBy ?? null,
    isOwn:
      (subject.kind === 'employee' && own.numbers.has(keyOf(subject.id))) ||
      subject.identities.some((raw) => own.keys.has(keyOf(raw))),
    rule,
    severity,
    reason,
    count,
  }
}

function rowItems(
  { sampleData, sampleFile, fileOf }: AssessedRun,
  latest: ReadonlyMap<string, Latest>,
  own: OwnIdentities,
  names: ReadonlyMap<string, string>,
  inFinding: ReadonlySet<string>,
): AssessState['rows'] {
  const subjectOf = new Map(sampleFile.rows.map(({ file, line, subject }) => [`${file}:${line}`, subject]))
  return sampleData.rows.map(({ importId, line }) => {
    const key = `r${importId}:${line}`
    const known = latest.get(key)
    const file = fileOf.get(importId) ?? ''
    const subject = subjectOf.get(`${file}:${line}`) ?? ''
    const name = names.get(keyOf(subject))
    return {
      kind: 'row' as const,
      ref: { kind: 'row' as const, importId, line },
      key,
      subject: {
        kind: name === undefined ? ('identity' as const) : ('employee' as const),
        id: subject,
        label: name ?? maskNumbers(subject),
      },
      state: stateOf(known, true),
      outcome: known?.outcome ?? null,
      answerBy: known?.answerBy ?? null,
      isOwn: own.numbers.has(keyOf(subject)) || own.keys.has(keyOf(subject)),
      file,
      line,
      isInFinding: inFinding.has(key),
    }
  })
}

function sampleRowsOfFindings(
  db: Database,
  { run, files, importOf, fileOf, sampleData }: AssessedRun,
  findings: readonly FindingHead[],
): Map<number, string[]> {
  const wanted = new Map<string, Set<number>>()
  for (const { importId, line } of sampleData.rows) {
    const file = fileOf.get(importId) ?? ''
    const lines = wanted.get(file) ?? new Set()
    wanted.set(file, lines.add(line))
  }
  const held = findingsOnRows(db, run, files, wanted)
  return new Map(
    findings.flatMap(({ ordinal }): [number, string[]][] => {
      const events = held.get(ordinal)
      return events ? [[ordinal, events.map(({ file, line }) => `r${importOf.get(file) ?? ''}:${line}`)]] : []
    }),
  )
}

function employeeNames(db: Database): Map<string, string> {
  const rows = db
    .prepare('SELECT employeeNo, name, initials FROM employee WHERE knownToSeq IS NULL AND validTo IS NULL')
    .all() as { employeeNo: string; name: string; initials: string }[]
  return new Map(
    rows.map(({ employeeNo, name, initials }) => [keyOf(employeeNo), name || initials || employeeNo]),
  )
}
