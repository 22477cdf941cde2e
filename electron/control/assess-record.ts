// Step 8: records an assessment of one or more findings and sample rows. What must outlive the raw rows is copied into it,
// without anyone who was looked up.
import type { z } from 'zod'
import type { assessProcedures } from '../../shared/control/assess-contract.ts'
import {
  type AssessItem,
  itemKey,
  needsExplanation,
  whyNotTogether,
} from '../../shared/control/assess-item.ts'
import { AppError } from '../../shared/errors.ts'
import type { Kept } from '../../shared/ledger/control-events.ts'
import { referenceWithoutCpr, withoutCpr } from '../../shared/ledger/cpr-guard.ts'
import { identityKey, isEmptyText } from '../../shared/text/normalise.ts'
import { record, transaction } from '../ledger/record.ts'
import { localDateAt } from '../register/as-of.ts'
import type { Session } from '../store/session.ts'
import { ownIdentities } from './assess-officer.ts'
import { holdsOwnRows, officerName, readStoredLines, userOf } from './assess-read.ts'
import { readAssessedRun } from './assess-run.ts'
import { type AssessState, readAssessState } from './assess-state.ts'
import { readOpenControl } from './control-row.ts'

type Procedures = typeof assessProcedures
type AssessInput = z.output<Procedures['assess']['input']>
type Assessed = z.input<Procedures['assess']['output']>

/**
 * @param nowMs UTC ms
 * @throws AppError `control-not-run`, `finding-unknown`, `assess-singly`, `assess-by-group`, `assess-unexplained`,
 *   `assess-date-missing`, `assess-second-person`, `ledger-holds-cpr`, `control-is-approved`, `control-is-abandoned`; nothing is recorded then
 */
export function recordAssessment(session: Session, input: AssessInput, nowMs: number): Assessed {
  const { ledger, officer } = session
  const { db } = ledger
  const { control } = input
  const assessed = readAssessedRun(db, readOpenControl(db, control))
  const own = ownIdentities(db, officer)
  const state = readAssessState(db, control, assessed, own)
  const items = itemsOf(state, input)
  const findings = items.filter((item) => item.kind === 'finding')
  const rowKeys = new Set([
    ...items.filter((item) => item.kind === 'row').map(({ key }) => key),
    ...rowsAssessedWith(
      state,
      findings.map(({ ref }) => (ref.kind === 'finding' ? ref.ordinal : -1)),
    ),
  ])
  const rows = state.rows.filter(({ key }) => rowKeys.has(key))
  const keptRows = keepRows(session, rows)
  assertSaid(
    input,
    items,
    new Set(keptRows.filter(({ caseRef }) => !isEmptyText(caseRef)).map(rowKey)),
    nowMs,
  )
  const isOwn =
    [...items, ...rows].some((item) => item.isOwn) ||
    findings.some(
      ({ ref, subject }) =>
        // Every row of a finding about an employee is that employee's.
        ref.kind === 'finding' && subject.kind !== 'employee' && holdsOwnRows(session, control, ref.ordinal),
    )
  const secondPerson = secondPersonOf(input, officerName(db, ledger.actor))
  const event = {
    kind: 'assessment-recorded' as const,
    subject: ledger.ids.id(),
    data: {
      control,
      findings: findings.flatMap(({ ref }) =>
        ref.kind === 'finding' ? { run: assessed.run, ordinal: ref.ordinal } : [],
      ),
      rows: rows.flatMap(({ ref }) => (ref.kind === 'row' ? { importId: ref.importId, line: ref.line } : [])),
      outcome: input.outcome,
      explanation: input.explanation,
      ...(input.outcome === 'Afventer svar' && input.answerBy !== null ? { answerBy: input.answerBy } : {}),
      ...(isOwn ? { ownLookups: { secondPerson } } : {}),
      kept: { findings: keepFindings(findings, assessed.run), rows: keptRows },
    },
  }
  transaction(ledger, () => record(ledger, event))
  const after = readAssessState(db, control, assessed, own)
  const open = [...after.findings, ...after.rows].filter((item) => item.state !== 'assessed').length
  return { open, isConflict: isOwn && secondPerson === null }
}

function itemsOf(state: AssessState, { refs }: AssessInput): AssessItem[] {
  const wanted = new Set(refs.map(itemKey))
  const items = [...state.findings, ...state.rows].filter(({ key }) => wanted.has(key))
  if (items.length !== wanted.size) throw new AppError('finding-unknown', {})
  return items
}

/**
 * Sample rows that stand in these findings and that nothing else was said of: one assessment is enough, and it is that of
 * the first finding.
 */
function rowsAssessedWith({ rowsOfFinding, latest }: AssessState, ordinals: readonly number[]): string[] {
  return ordinals.flatMap((ordinal) =>
    (rowsOfFinding.get(ordinal) ?? []).filter((key) => {
      const known = latest.get(key)
      return known === undefined || known.findings.includes(ordinal)
    }),
  )
}

function assertSaid(
  { outcome, explanation, answerBy }: AssessInput,
  items: readonly AssessItem[],
  rowsWithCase: ReadonlySet<string>,
  nowMs: number,
): void {
  const findings = items.filter((item) => item.kind === 'finding')
  const problem = whyNotTogether(findings)
  if (problem === 'singly') throw new AppError('assess-singly', {})
  if (problem === 'by-group') throw new AppError('assess-by-group', {})
  const said = items.map(({ kind, key }) => ({ kind, hasCase: rowsWithCase.has(key) }))
  if (explanation === '' && needsExplanation(outcome, said)) throw new AppError('assess-unexplained', {})
  if (outcome === 'Afventer svar' && (answerBy === null || answerBy < localDateAt(nowMs))) {
    throw new AppError('assess-date-missing', {})
  }
}

function secondPersonOf({ secondPerson }: AssessInput, self: string): string | null {
  if (secondPerson === null || secondPerson === '') return null
  if (identityKey(secondPerson) === identityKey(self)) throw new AppError('assess-second-person', {})
  return secondPerson
}

function keepFindings(
  findings: readonly Extract<AssessItem, { kind: 'finding' }>[],
  run: string,
): Kept['findings'] {
  return findings.map(({ ref, rule, severity, subject, count }) => ({
    run,
    ordinal: ref.kind === 'finding' ? ref.ordinal : 0,
    rule,
    severity,
    subject: subject.kind === 'person' ? '' : withoutCpr(subject.id),
    count,
  }))
}

function keepRows({ dataFile }: Session, rows: AssessState['rows']): Kept['rows'] {
  const refs = rows.flatMap(({ ref }) => (ref.kind === 'row' ? [ref] : []))
  return [...Map.groupBy(refs, ({ importId }) => importId)].flatMap(([importId, ofImport]) =>
    readStoredLines(
      dataFile,
      importId,
      ofImport.map(({ line }) => line),
    ).map((row) => ({
      importId,
      line: row.line,
      at: new Date(row.timeMs).toISOString(),
      user: withoutCpr(userOf(row)),
      transactionType: withoutCpr(row.transactionType),
      caseRef: referenceWithoutCpr(row.caseRef),
    })),
  )
}

const rowKey = ({ importId, line }: { readonly importId: string; readonly line: number }) =>
  `r${importId}:${line}`
