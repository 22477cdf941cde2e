// The packs that were made, and the record of what was sent.
import type { MadePack } from '../../shared/evidence/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { record, transaction } from '../ledger/record.ts'
import { localDateAt } from '../register/as-of.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { officerName } from './packable-controls.ts'

type PackRow = {
  readonly id: string
  readonly controls: number
  readonly asOfSeq: number
  readonly head: string
  readonly profile: string
  readonly pdfSha256: string
  readonly madeAt: string
  readonly periodFrom: string | null
  readonly periodTo: string | null
}

type SentRow = Omit<MadePack['sent'][number], 'recordedBy' | 'voided'> & {
  readonly pack: string
  readonly actor: string
  readonly voidReason: string
  readonly voidedAt: string | null
  readonly voidedBy: string | null
}

/** The latest first. */
export function madePacks(db: Database): MadePack[] {
  // The columns are those of schema.sql.
  const packs = db
    .prepare(
      `SELECT pack.*, ledger.at AS madeAt,
         (SELECT count(*) FROM packControl WHERE packControl.pack = pack.id) AS controls
       FROM pack JOIN ledger ON ledger.seq = pack.recordedSeq ORDER BY recordedSeq DESC`,
    )
    .all() as PackRow[]
  const sent = readSent(db)
  return packs.map(({ id, controls, profile, asOfSeq, head, pdfSha256, madeAt, periodFrom, periodTo }) => ({
    pack: id,
    controls,
    isDraft: profile === 'kladde',
    period: periodFrom === null || periodTo === null ? null : { from: periodFrom, to: periodTo },
    madeAt,
    pdfSha256,
    ledger: { seq: asOfSeq, head },
    sent: sent.get(id) ?? [],
  }))
}

/** By pack, in the order of their recording. */
function readSent(db: Database): Map<string, MadePack['sent']> {
  // The columns are those of schema.sql.
  const rows = db
    .prepare(
      `SELECT packSent.*, ledger.at AS voidedAt, ledger.actor AS voidedBy
       FROM packSent LEFT JOIN ledger ON ledger.seq = packSent.voidedSeq ORDER BY recordedSeq`,
    )
    .all() as SentRow[]
  const sent = new Map<string, MadePack['sent']>()
  for (const { pack, actor, voidReason, voidedAt, voidedBy, ...row } of rows) {
    const known = sent.get(pack) ?? []
    sent.set(pack, known)
    known.push({
      id: row.id,
      sentOn: row.sentOn,
      recipient: row.recipient,
      channel: row.channel,
      reference: row.reference,
      recordedAt: row.recordedAt,
      recordedBy: officerName(db, actor),
      voided:
        voidedAt === null || voidedBy === null
          ? null
          : { at: voidedAt, by: officerName(db, voidedBy), reason: voidReason },
    })
  }
  return sent
}

/**
 * Records that a pack was sent.
 *
 * @param today local date
 * @throws AppError `pack-unknown`, `pack-sent-date` when that day is to come, or the pack was not made yet
 */
export function recordSent(
  ledger: Ledger,
  today: string,
  sent: {
    readonly pack: string
    readonly sentOn: string
    readonly recipient: string
    readonly channel: string
    readonly reference: string
  },
): void {
  // The columns are those of schema.sql.
  const pack = ledger.db
    .prepare(
      `SELECT pdfSha256, at AS madeAt FROM pack JOIN ledger ON ledger.seq = pack.recordedSeq WHERE id = ?`,
    )
    .get(sent.pack) as { readonly pdfSha256: string; readonly madeAt: string } | undefined
  if (!pack) throw new AppError('pack-unknown', {})
  const { pdfSha256, madeAt } = pack
  if (sent.sentOn > today || sent.sentOn < localDateAt(Date.parse(madeAt))) {
    throw new AppError('pack-sent-date', {})
  }
  record(ledger, { kind: 'pack-sent', subject: ledger.ids.id(), data: { ...sent, pdfSha256 } })
}

/** Says that a sending was recorded in error. @throws AppError `pack-sent-unknown`, `ledger-holds-cpr` */
export function voidSent(ledger: Ledger, id: string, reason: string): void {
  transaction(ledger, () => {
    const stands = ledger.db.prepare('SELECT 1 FROM packSent WHERE id = ? AND voidedSeq IS NULL').get(id)
    if (stands === undefined) throw new AppError('pack-sent-unknown', {})
    record(ledger, { kind: 'pack-sent-voided', subject: id, data: { reason } })
  })
}
