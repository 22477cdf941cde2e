// Step 9: what would be approved, and the approval: usage summary, the officer's signature, entry and table as one act,
// and a receipt once it is on disk and read back.
import { createHash } from 'node:crypto'
import type {
  ApprovalReceipt,
  ApprovalSummary,
  assessProcedures,
} from '../../shared/control/assess-contract.ts'
import { AppError } from '../../shared/errors.ts'
import { identityKey } from '../../shared/text/normalise.ts'
import type { z } from 'zod'
import type { JobControl } from '../store/running-jobs.ts'
import type { Session } from '../store/session.ts'
import { signDigest, verifySignature } from '../vault/sign-digest.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { approvalFigures, openOf } from './approval-figures.ts'
import { dutyStates } from './approval-duties.ts'
import { approveControl } from './approve-control.ts'
import { ownIdentities } from './assess-officer.ts'
import { officerName } from './assess-read.ts'
import { readAssessedRun } from './assess-run.ts'
import { readAssessState } from './assess-state.ts'
import { removeControlDraft } from './control-draft-store.ts'
import { readOpenControl } from './control-row.ts'
import { usageOfRun } from './usage-summary.ts'

type ApproveInput = z.output<(typeof assessProcedures)['approve']['input']>

/** @throws AppError `control-unknown`, `control-not-run`, `control-is-approved`, `control-is-abandoned` */
export function approvalSummary(session: Session, control: string, nowMs: number): ApprovalSummary {
  const { ledger, dataFile, officer } = session
  const { db } = ledger
  const row = readOpenControl(db, control)
  const assessed = readAssessedRun(db, row)
  const state = readAssessState(db, control, assessed, ownIdentities(db, officer))
  return {
    figures: approvalFigures(db, row, assessed, state),
    period: row.period,
    duties: dutyStates(db, row, assessed.data, nowMs),
    open: { findings: openOf(state.findings), rows: openOf(state.rows) },
    officer: dataFile.isRecovery || officer === null ? null : officerName(db, officer),
  }
}

/**
 * @throws AppError `officer-slot-needed`, `approval-name-differs`, `approval-duties-unmet`, `wrong-passphrase`,
 *   `job-cancelled`, and what `approveControl` throws; nothing is recorded then
 */
export async function approve(
  session: Session,
  { control, name, passphrase, incomplete }: Omit<ApproveInput, 'job'>,
  nowMs: number,
  { signal, report }: JobControl,
): Promise<ApprovalReceipt> {
  const { ledger, dataFile } = session
  const { db } = ledger
  const summary = approvalSummary(session, control, nowMs)
  if (summary.officer === null) throw new AppError('officer-slot-needed', {})
  if (identityKey(name) !== identityKey(summary.officer)) throw new AppError('approval-name-differs', {})
  const covers = summary.duties.filter(({ isMet }) => isMet).map(({ duty }) => duty)
  const said = new Set(
    summary.figures.programsWithoutLog.filter(({ reason }) => reason !== '').map(({ program }) => program),
  )
  // A program without a log, with a reason, keeps its own clock and that of the logs running (C1, C4).
  const unmet = summary.duties.filter(
    ({ isMet, duty, lacks }) =>
      !isMet &&
      !(lacks === 'program-log' && said.has(duty.program ?? '')) &&
      !(lacks === 'program-logs' && said.size > 0 && said.size === summary.figures.programsWithoutLog.length),
  )
  if (incomplete === null && (unmet.length > 0 || covers.length === 0))
    throw new AppError('approval-duties-unmet', {})
  const assessed = readAssessedRun(db, readOpenControl(db, control))
  const usage = await usageOfRun(dataFile, assessed, summary.period, { signal, onProgress: report })
  if (signal.aborted) throw new AppError('job-cancelled', {})
  await approveControl(
    ledger,
    {
      control,
      openedBy: dataFile.isRecovery ? 'recovery' : 'officer',
      figures: summary.figures,
      incomplete,
      covers,
      usage,
    },
    async (digest) => {
      const signature = await signDigest(dataFile, passphrase, digest, signal)
      // Whoever stopped it while the key was derived has not approved.
      if (signal.aborted) throw new AppError('job-cancelled', {})
      return signature
    },
  )
  removeControlDraft(db, control)
  // Everything up to here is in the log of the database; this brings it into the file itself.
  db.pragma('wal_checkpoint(TRUNCATE)')
  return readReceipt(db, control)
}

type ReceiptColumns = {
  readonly seq: number
  readonly hash: string
  readonly at: string
  readonly actor: string
  readonly digest: string
  readonly publicKey: Buffer
  readonly signed: Buffer
  readonly signature: Buffer
}

/** The receipt of an approval as it stands on disk, its signature checked again. @throws AppError `control-not-approved` */
export function readReceipt(db: Database, control: string): ApprovalReceipt {
  const row = db
    .prepare(
      `SELECT ledger.seq, hash, ledger.at, actor, ledger.digest, publicKey, signature.digest AS signed, signature
       FROM ledger JOIN signature ON signature.control = ledger.subject
       WHERE subject = ? AND kind = 'control-approved'`,
    )
    .get(control) as ReceiptColumns | undefined
  if (!row) throw new AppError('control-not-approved', {})
  const { seq, hash, at, actor, digest, publicKey, signed, signature } = row
  if (signed.toString('hex') !== digest || !verifySignature({ publicKey, digest: signed, signature })) {
    throw new Error('the signature read back does not hold')
  }
  return {
    seq,
    head: hash,
    approvedAt: at,
    officer: officerName(db, actor),
    signatureSha256: createHash('sha256').update(signature).digest('hex'),
  }
}
