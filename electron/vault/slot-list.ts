// The slots as the register knows them, under the HMAC in `meta`: who can write the header cannot add a slot unseen,
// and a new data key is sealed to none but these.
import { AppError } from '../../shared/errors.ts'
import { canonicalJson } from '../../shared/text/canonical-json.ts'
import { type Header, type Slot, slotSchema } from '../../shared/vault/header.ts'
import { readMeta, writeMeta } from './meta.ts'
import type { Database } from './open-encrypted.ts'

const listName = 'slots'
const pendingName = 'pendingSlot'
const signingName = 'signingKeys'

/** Records which slots there are, and their signing keys for good; joins the transaction that is open. */
export function writeSlotList(db: Database, macKey: Buffer, slots: readonly Slot[]): void {
  writeMeta(db, macKey, listName, canonicalJson(slots.map(identityOf)))
  const officers = slots.filter((slot) => slot.kind === 'officer')
  const added = officers.map((slot) => [slot.id, slot.signing.publicKey] as const)
  const everyKey = Object.fromEntries([...signingKeys(db, macKey), ...added])
  writeMeta(db, macKey, signingName, canonicalJson(everyKey))
}

/**
 * The Ed25519 public key (base64 of 32 bytes) of every officer's slot there ever was, by slot id: a signature outlives its
 * officer's slot.
 *
 * @throws AppError `meta-tampered`
 */
export function signingKeys(db: Database, macKey: Buffer): Map<string, string> {
  const text = readMeta(db, macKey, signingName)
  // Written by writeSlotList alone, and under the HMAC.
  return new Map(Object.entries(JSON.parse(text ?? '{}') as Record<string, string>))
}

/**
 * @throws AppError `slot-unknown` with the place (1 is the first) and id of a header slot that the register does not
 *   know, or knows with other keys or another label; `meta-tampered`
 */
export function assertSlotsKnown(db: Database, macKey: Buffer, header: Header): void {
  const known = knownSlots(db, macKey)
  const index = header.slots.findIndex((slot) => !known.has(identityOf(slot)))
  const slot = header.slots[index]
  if (slot) throw new AppError('slot-unknown', { position: index + 1, slotId: slot.id })
}

/** The header's slots that the register knows. */
export function slotsKnown(db: Database, macKey: Buffer, header: Header): Slot[] {
  const known = knownSlots(db, macKey)
  return header.slots.filter((slot) => known.has(identityOf(slot)))
}

/** Keeps a whole slot until the header holds it, so that a killed process leaves nothing half-added. */
export function writePendingSlot(db: Database, macKey: Buffer, slot: Slot): void {
  writeMeta(db, macKey, pendingName, canonicalJson(slot))
}

export function readPendingSlot(db: Database, macKey: Buffer): Slot | undefined {
  const text = readMeta(db, macKey, pendingName)
  return text === undefined ? undefined : slotSchema.parse(JSON.parse(text))
}

export function clearPendingSlot(db: Database): void {
  db.prepare('DELETE FROM meta WHERE name = ?').run(pendingName)
}

function knownSlots(db: Database, macKey: Buffer): Set<string> {
  const text = readMeta(db, macKey, listName)
  if (text === undefined) throw new AppError('meta-tampered', { name: listName })
  // Written by writeSlotList alone, and under the HMAC.
  return new Set(JSON.parse(text) as string[])
}

function identityOf({ id, kind, label, publicKey, ...slot }: Slot): string {
  const signingKey = 'signing' in slot ? slot.signing.publicKey : ''
  return canonicalJson({ id, kind, label, publicKey, signingKey })
}
