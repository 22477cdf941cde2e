// The packs that were made, and the record of what was sent.
import type { MadePack } from '../../shared/evidence/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { record } from '../ledger/record.ts'
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

type SentRow = MadePack['sent'][number] & { readonly pack: string; readonly actor: string }

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
  const sent = db.prepare('SELECT * FROM packSent ORDER BY recordedSeq').all() as SentRow[]
  return packs.map(({ id, controls, profile, asOfSeq, head, pdfSha256, madeAt, periodFrom, periodTo }) => ({
    pack: id,
    controls,
    isDraft: profile === 'kladde',
    period: periodFrom === null || periodTo === null ? null : { from: periodFrom, to: periodTo },
    madeAt,
    pdfSha256,
    ledger: { seq: asOfSeq, head },
    sent: sent
      .filter(({ pack }) => pack === id)
      .map(({ sentOn, recipient, channel, reference, recordedAt, actor }) => ({
        sentOn,
        recipient,
        channel,
        reference,
        recordedAt,
        recordedBy: officerName(db, actor),
      })),
  }))
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
