// The officer's approval of a control: everything that must be assessed is, the officer's own key signs, and entry and
// signature are written together. The headless run never comes here.
import type { UsageRow } from '../../shared/control/usage-summary.ts'
import { AppError } from '../../shared/errors.ts'
import type { ApprovalData } from '../../shared/ledger/control-events.ts'
import { type Ledger, ledgerHead } from '../ledger/open-ledger.ts'
import { type PreparedEntry, append, prepareEntry, transaction } from '../ledger/record.ts'
import { findingsAreAsRecorded } from '../ledger/verify-findings.ts'
import { type DigestSignature, verifySignature } from '../vault/sign-digest.ts'
import { signingKeys } from '../vault/slot-list.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { usageDigest, writeUsage } from './usage-summary.ts'

/** Asks the officer's passphrase and signs the 32 bytes of an approval's digest. */
export type DigestSigner = (digest: Buffer) => Promise<DigestSignature>

export type ApprovalRequest = {
  readonly control: string
  /** By what the data file was opened: after a recovery key nothing can be approved until an officer has a slot. */
  readonly openedBy: 'officer' | 'recovery'
  /** The figures as printed: from now on they stand, and are never computed again. */
  readonly figures: ApprovalData['figures']
  /** Why the control does not stop the clock, in Danish; null when it is complete, and then everything is assessed. */
  readonly incomplete: string | null
  /** The duties that it closes; absent where no plan says which. */
  readonly covers?: NonNullable<ApprovalData['covers']>
  /** What it leaves of its look-ups. */
  readonly usage?: readonly UsageRow[]
}

/**
 * Approves a control and returns the entry's number and hash, which go on the approval's print.
 *
 * @throws AppError `officer-slot-needed`, `control-not-approvable`, `control-is-approved`, `control-not-assessed`,
 *   `control-findings-changed`, `control-changed-meanwhile`, and what the signer throws; nothing is recorded then
 */
export async function approveControl(
  ledger: Ledger,
  request: ApprovalRequest,
  sign: DigestSigner,
): Promise<{ seq: number; hash: string }> {
  if (request.openedBy === 'recovery') throw new AppError('officer-slot-needed', {})
  const entry = prepareApproval(ledger, request)
  const head = ledgerHead(ledger.db)
  const digest = Buffer.from(entry.digest, 'hex')
  const signature = await sign(Buffer.from(digest))
  assertOwnSignature(ledger, digest, signature)
  return transaction(ledger, () => {
    if (ledgerHead(ledger.db).head !== head.head) throw new AppError('control-changed-meanwhile', {})
    const appended = append(ledger, entry)
    ledger.db
      .prepare('INSERT INTO signature SELECT ?, ?, ?, ?, ?, at FROM ledger WHERE seq = ?')
      .run(request.control, signature.slotId, signature.publicKey, digest, signature.signature, appended.seq)
    writeUsage(ledger.db, request.control, request.usage ?? [])
    return appended
  })
}

type ControlRow = {
  readonly kind: ApprovalData['kind']
  readonly periodFrom: string
  readonly periodTo: string
  readonly isTechnical: number
  readonly run: string | null
  readonly sample: string | null
  readonly approvedSeq: number | null
}

function prepareApproval(ledger: Ledger, request: ApprovalRequest): PreparedEntry {
  const { db } = ledger
  // The columns are those of schema.sql, the kind that of the event's schema.
  const control = db.prepare('SELECT * FROM control WHERE id = ?').get(request.control) as
    ControlRow | undefined
  if (!control || control.isTechnical === 1 || control.run === null || control.sample === null) {
    throw new AppError('control-not-approvable', {})
  }
  if (control.approvedSeq !== null) throw new AppError('control-is-approved', { kind: 'control-approved' })
  if (request.incomplete === null) assertAssessed(db, request.control, control.run, control.sample)
  const { kind, periodFrom, periodTo, run, sample } = control
  return prepareEntry(ledger, {
    kind: 'control-approved',
    subject: request.control,
    data: {
      kind,
      period: { from: periodFrom, to: periodTo },
      run,
      sample,
      findingsSha256: recordedFindings(db, run),
      incomplete: request.incomplete,
      ...(request.covers === undefined ? {} : { covers: [...request.covers] }),
      ...(request.usage === undefined ? {} : { usage: usageDigest(request.usage) }),
      figures: request.figures,
      ledger: ledgerHead(db),
    },
  })
}

function recordedFindings(db: Database, run: string): string {
  const data = db
    .prepare(`SELECT data FROM ledger JOIN payload USING (seq) WHERE kind = 'rules-run' AND subject = ?`)
    .pluck()
    .get(run)
  if (typeof data !== 'string' || !findingsAreAsRecorded(db, run, data)) {
    throw new AppError('control-findings-changed', {})
  }
  return String(db.prepare('SELECT findingsSha256 FROM run WHERE id = ?').pluck().get(run))
}

// Rule C6. The latest assessment of a finding or row counts, and an awaited answer is none. Kritisk and høj are assessed
// singly, middel with others of its rule and subject only: an assessment of several says nothing of the rest (domain: "Duty
// to assess"). Defects of the register before the first control are a work list.
const unassessedFindings = `
  SELECT count(*) FROM finding WHERE run = ? AND severity IN ('kritisk', 'høj', 'middel')
  AND data ->> '$.parameters.startUp' IS NOT 1 AND NOT EXISTS (
    SELECT 1 FROM assessment AS latest
    WHERE latest.control = ? AND latest.run = finding.run AND latest.finding = finding.ordinal
      AND latest.outcome <> 'Afventer svar'
      AND latest.recordedSeq = (
        SELECT max(recordedSeq) FROM assessment AS other
        WHERE other.control = latest.control AND other.run = finding.run AND other.finding = finding.ordinal)
      AND NOT EXISTS (
        SELECT 1 FROM assessment AS part JOIN finding AS beside
          ON beside.run = part.run AND beside.ordinal = part.finding
        WHERE part.id = latest.id AND part.finding <> latest.finding AND (
          finding.severity <> 'middel' OR beside.severity <> 'middel' OR beside.rule <> finding.rule
          OR beside.data -> '$.subject.kind' <> finding.data -> '$.subject.kind'
          OR beside.data -> '$.subject.id' <> finding.data -> '$.subject.id')))`

const unassessedRows = `
  SELECT count(*) FROM sampleRow WHERE sample = ? AND NOT EXISTS (
    SELECT 1 FROM assessment AS latest
    WHERE latest.control = ? AND latest.importId = sampleRow.importId AND latest.line = sampleRow.line
      AND latest.outcome <> 'Afventer svar'
      AND latest.recordedSeq = (
        SELECT max(recordedSeq) FROM assessment AS other
        WHERE other.control = latest.control AND other.importId = sampleRow.importId
          AND other.line = sampleRow.line))`

function assertAssessed(db: Database, control: string, run: string, sample: string): void {
  const findings = Number(db.prepare(unassessedFindings).pluck().get(run, control))
  const rows = Number(db.prepare(unassessedRows).pluck().get(sample, control))
  if (findings > 0 || rows > 0) throw new AppError('control-not-assessed', { findings, rows })
}

/** A signature that does not hold, or is by a key that the register does not know, is a fault of the signer's. */
function assertOwnSignature(
  ledger: Ledger,
  digest: Buffer,
  { slotId, publicKey, signature }: DigestSignature,
): void {
  const known = signingKeys(ledger.db, ledger.macKey).get(slotId)
  if (known !== publicKey.toString('base64')) throw new Error('the signing key is not that of a known slot')
  if (!verifySignature({ publicKey, digest, signature })) throw new Error('the signature does not hold')
}
