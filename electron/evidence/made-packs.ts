// The packs that were made, and the record of what was sent.
import type { MadePack } from '../../shared/evidence/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { record } from '../ledger/record.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { officerName } from './packable-controls.ts'

type PackRow = {
  readonly id: string
  readonly controls: number
  readonly asOfSeq: number
  readonly head: string
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
  return packs.map(({ id, controls, asOfSeq, head, pdfSha256, madeAt, periodFrom, periodTo }) => ({
    pack: id,
    controls,
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

/** Records that a pack was sent. @throws AppError `pack-unknown` */
export function recordSent(
  ledger: Ledger,
  sent: {
    readonly pack: string
    readonly sentOn: string
    readonly recipient: string
    readonly channel: string
    readonly reference: string
  },
): void {
  const pdfSha256 = ledger.db.prepare('SELECT pdfSha256 FROM pack WHERE id = ?').pluck().get(sent.pack)
  if (typeof pdfSha256 !== 'string') throw new AppError('pack-unknown', {})
  record(ledger, { kind: 'pack-sent', subject: ledger.ids.id(), data: { ...sent, pdfSha256 } })
}
