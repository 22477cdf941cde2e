// Projection of what was sent.
import { prepared } from './prepared.ts'
import type { Projectors } from './projector.ts'
import { insertRow } from './versions.ts'

export const projectPack: Projectors<'pack-sent' | 'pack-sent-voided'> = {
  'pack-sent': (db, { seq, at, actor, subject }, { pack, sentOn, recipient, channel, reference }) => {
    insertRow(db, 'packSent', {
      id: subject,
      pack,
      sentOn,
      recipient,
      channel,
      reference,
      actor,
      recordedSeq: seq,
      recordedAt: at,
      voidedSeq: null,
      voidReason: '',
    })
  },
  'pack-sent-voided': (db, { seq, subject }, { reason }) => {
    prepared(db, 'UPDATE packSent SET voidedSeq = ?, voidReason = ? WHERE id = ? AND voidedSeq IS NULL').run(
      seq,
      reason,
      subject,
    )
  },
}
