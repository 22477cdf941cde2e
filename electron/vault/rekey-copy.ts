// A copy of a register under a new data key. Changing the key rewrites every page in place, and a process that is killed
// meanwhile leaves a file that no key opens: this is for copies that nothing names yet, never for the register itself.
import { asciiKey } from './ascii-key.ts'
import { macKeyOf, resealMeta } from './meta.ts'
import { openEncrypted } from './open-encrypted.ts'

export function rekeyCopy(file: string, oldKey: Buffer, newKey: Buffer): void {
  // An empty key would decrypt the file.
  if (newKey.length !== 32) throw new Error('a data key has 32 bytes')
  const db = openEncrypted(file, oldKey, { mode: 'write', journal: 'truncate' })
  const ascii = asciiKey(newKey)
  const [oldMacKey, newMacKey] = [macKeyOf(oldKey), macKeyOf(newKey)]
  try {
    resealMeta(db, oldMacKey, newMacKey)
    // oxlint-disable-next-line no-restricted-properties -- a copy, with a key of 32 bytes
    db.rekey(ascii)
  } finally {
    db.close()
    for (const buffer of [ascii, oldMacKey, newMacKey]) buffer.fill(0)
  }
}
