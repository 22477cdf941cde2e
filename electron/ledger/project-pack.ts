// Projection of what was sent.
import type { Projectors } from './projector.ts'
import { insertRow } from './versions.ts'

export const projectPack: Projectors<'pack-sent'> = {
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
    })
  },
}
