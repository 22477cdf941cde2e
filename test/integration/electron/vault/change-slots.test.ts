import { randomBytes } from 'node:crypto'
import { copyFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { addSlot, changePassphrase } from '../../../../electron/vault/change-slots.ts'
import { abandonDataFile } from '../../../../electron/vault/close-data-file.ts'
import { openDataFile } from '../../../../electron/vault/open-data-file.ts'
import type { Database } from '../../../../electron/vault/open-encrypted.ts'
import { rehearseRecoveryKey } from '../../../../electron/vault/rehearse-recovery-key.ts'
import { removeSlot, replaceDataKey } from '../../../../electron/vault/rekey-data-file.ts'
import { signDigest, verifySignature } from '../../../../electron/vault/sign-digest.ts'
import { signingKeys } from '../../../../electron/vault/slot-list.ts'
import { argon2Floor } from '../../../../shared/vault/kdf.ts'
import {
  aDataFile,
  addEntry,
  aFolder,
  aPassphrase,
  closeAsItIs,
  entriesOf,
} from '../../../helpers/a-data-file.ts'

const passphrase = aPassphrase
const deputy = { label: 'Stedfortræder', passphrase: 'en helt anden', kdf: argon2Floor }

function note(db: Database, macKey: Buffer, slotId = 'alle'): void {
  addEntry(db, macKey, `plads ${slotId}`)
}

test('a changed passphrase opens, the old one does not, and the recovery key still does', async () => {
  using folder = aFolder()
  const { dataFile, recoveryKey } = await aDataFile(folder.path)
  await expect(changePassphrase(dataFile, { from: 'forkert', to: 'ny', kdf: argon2Floor })).rejects.toThrow(
    'wrong-passphrase',
  )
  const changed = await changePassphrase(dataFile, { from: passphrase, to: 'ny', kdf: argon2Floor })
  expect(changed.header.slots[1]).toEqual(dataFile.header.slots[1])
  await closeAsItIs(changed)
  await expect(openDataFile(folder.path, { passphrase })).rejects.toThrow('wrong-passphrase')
  await closeAsItIs(await openDataFile(folder.path, { passphrase: 'ny' }))
  await closeAsItIs(await openDataFile(folder.path, { recoveryKey }))
})

test('an added officer opens by their own passphrase, and is recorded with it', async () => {
  using folder = aFolder()
  const { dataFile } = await aDataFile(folder.path)
  const { dataFile: changed, slotId } = await addSlot(dataFile, deputy, note)
  await closeAsItIs(changed)
  const opened = await openDataFile(folder.path, { passphrase: deputy.passphrase })
  expect([opened.slotId, entriesOf(opened.db)]).toEqual([slotId, ['oprettet', `plads ${slotId}`]])
  await closeAsItIs(opened)
})

test('a slot whose entry cannot be recorded is not added', async () => {
  using folder = aFolder()
  const { dataFile, recoveryKey } = await aDataFile(folder.path)
  const refuse = () => {
    throw new Error('not now')
  }
  await expect(addSlot(dataFile, 'recovery key', refuse)).rejects.toThrow('not now')
  await closeAsItIs(dataFile)
  const opened = await openDataFile(folder.path, { recoveryKey })
  expect(opened.header.slots).toEqual(dataFile.header.slots)
  await closeAsItIs(opened)
})

test('an addition that was killed before the header is finished at the next start', async () => {
  using folder = aFolder()
  const { dataFile, recoveryKey } = await aDataFile(folder.path)
  const header = path.join(folder.path, 'datafil.json')
  copyFileSync(header, `${header}.before`)
  const added = await addSlot(dataFile, 'recovery key', (db, macKey, slotId) => {
    note(db, macKey, slotId)
    // As if the process ended between the register and the header: what clears the pending slot is refused.
    db.exec(`CREATE TRIGGER kill BEFORE DELETE ON meta BEGIN SELECT RAISE(ABORT, 'killed'); END`)
  }).catch((error: Error) => error)
  expect(added).toMatchObject({ message: 'killed' })
  dataFile.db.exec('DROP TRIGGER kill')
  abandonDataFile(dataFile)
  copyFileSync(`${header}.before`, header)

  const opened = await openDataFile(folder.path, { recoveryKey })
  expect(opened.header.slots.map(({ kind }) => kind)).toEqual(['officer', 'recovery', 'recovery'])
  await closeAsItIs(opened)
  const again = await openDataFile(folder.path, { recoveryKey })
  expect(again.header.slots).toEqual(opened.header.slots)
  await closeAsItIs(again)
})

test('a removed officer opens neither the data file nor what an old header would give', async () => {
  using folder = aFolder()
  const { dataFile, recoveryKey } = await aDataFile(folder.path)
  const { dataFile: both, slotId } = await addSlot(dataFile, deputy, note)
  const oldKey = Buffer.from(both.dataKey)
  const header = path.join(folder.path, 'datafil.json')
  copyFileSync(header, `${header}.old`)
  await expect(removeSlot(both, both.slotId, note)).rejects.toThrow('slot-not-removable')

  const alone = await removeSlot(both, slotId, note)
  expect(alone.dataKey.equals(oldKey)).toBe(false)
  expect(both.dataKey.every((byte) => byte === 0)).toBe(true)
  expect([entriesOf(alone.db).at(-1), alone.header.register]).toEqual([`plads ${slotId}`, 'register-2.db'])
  expect(signingKeys(alone.db, alone.macKey).has(slotId)).toBe(true)
  addEntry(alone.db, alone.macKey, 'efter')
  await closeAsItIs(alone)
  expect(readdirSync(folder.path).filter((name) => name.endsWith('.db'))).toEqual(['register-2.db'])

  await expect(openDataFile(folder.path, { passphrase: deputy.passphrase })).rejects.toThrow(
    'wrong-passphrase',
  )
  const opened = await openDataFile(folder.path, { recoveryKey })
  expect(entriesOf(opened.db).at(-1)).toBe('efter')
  await closeAsItIs(opened)
  copyFileSync(`${header}.old`, header)
  copyFileSync(path.join(folder.path, 'register-2.db'), path.join(folder.path, 'register-1.db'))
  await expect(openDataFile(folder.path, { passphrase: deputy.passphrase })).rejects.toThrow(
    'register-unreadable',
  )
})

test('a change of the data key that fails leaves the data file as it was', async () => {
  using folder = aFolder()
  const { dataFile, recoveryKey } = await aDataFile(folder.path)
  const refuse = () => {
    throw new Error('not now')
  }
  await expect(replaceDataKey(dataFile, refuse)).rejects.toThrow('not now')
  addEntry(dataFile.db, dataFile.macKey, 'stadig her')
  expect(readdirSync(folder.path).filter((name) => name.startsWith('register-2'))).toEqual([])
  await closeAsItIs(dataFile)
  const opened = await openDataFile(folder.path, { recoveryKey })
  expect(entriesOf(opened.db)).toEqual(['oprettet', 'stadig her'])
  await closeAsItIs(opened)
})

test('the recovery key can be rehearsed, also after the data key was replaced', async () => {
  using folder = aFolder()
  using strange = aFolder()
  const { dataFile, recoveryKey } = await aDataFile(folder.path)
  const other = await aDataFile(strange.path)
  const replaced = await replaceDataKey(dataFile, note)
  expect(await rehearseRecoveryKey(replaced, recoveryKey)).toBe(replaced.header.slots[1]?.id)
  await expect(rehearseRecoveryKey(replaced, other.recoveryKey)).rejects.toThrow('wrong-recovery-key')
  await expect(rehearseRecoveryKey(replaced, recoveryKey.slice(1))).rejects.toThrow('recovery-key-mistyped')
  await closeAsItIs(other.dataFile)
  await closeAsItIs(replaced)
})

test('a digest is signed by the officer whose passphrase is given, and by no other', async () => {
  using folder = aFolder()
  const { dataFile, recoveryKey } = await aDataFile(folder.path)
  const digest = randomBytes(32)
  const signed = await signDigest(dataFile, passphrase, digest)
  expect(signingKeys(dataFile.db, dataFile.macKey).get(signed.slotId)).toBe(
    signed.publicKey.toString('base64'),
  )
  const flipped = Buffer.from(digest)
  flipped[0] = (flipped[0] ?? 0) ^ 1
  expect([
    verifySignature({ ...signed, digest }),
    verifySignature({ ...signed, digest: flipped }),
    verifySignature({ ...signed, digest, publicKey: randomBytes(32) }),
    verifySignature({ ...signed, digest, signature: Buffer.alloc(64) }),
    verifySignature({ ...signed, digest, signature: Buffer.alloc(3) }),
  ]).toEqual([true, false, false, false, false])
  await expect(signDigest(dataFile, 'forkert', digest)).rejects.toThrow('wrong-passphrase')
  await closeAsItIs(dataFile)
  const recovered = await openDataFile(folder.path, { recoveryKey })
  await expect(signDigest(recovered, passphrase, digest)).rejects.toThrow('officer-slot-needed')
  await closeAsItIs(recovered)
})
