// A data file with the bench's register, and a folder of the app's that remembers it.
import path from 'node:path'
import { randomIdSource } from '../../electron/ledger/id-source.ts'
import { createRegister, ledgerHead, openLedger } from '../../electron/ledger/open-ledger.ts'
import { record } from '../../electron/ledger/record.ts'
import { closeDataFile } from '../../electron/vault/close-data-file.ts'
import { createDataFile } from '../../electron/vault/create-data-file.ts'
import { rememberFile } from '../../electron/vault/remembered-files.ts'
import { argon2Floor } from '../../shared/vault/kdf.ts'
import { changeEverybody, fillRegister } from './register-rows.ts'

export const benchPassphrase = 'tyve tusind opfundne'

/** Entries are dated before the app's clock in the bench. */
const nowMs = Date.UTC(2026, 10, 20, 9)

/** `changes` = how many times everybody's employee is corrected: 20,000 entries each. Returns the recovery key. */
export async function makeBenchDataFile(userData: string, changes = 0): Promise<string> {
  const folder = path.join(userData, 'datafil')
  const ids = randomIdSource()
  const officer = ids.id()
  const { dataFile, recoveryKey } = await createDataFile({
    folder,
    passphrase: benchPassphrase,
    label: 'Måling',
    kdf: argon2Floor,
    createRegister,
  })
  const ledger = openLedger(dataFile.db, { macKey: dataFile.macKey, ids, actor: officer, now: () => nowMs })
  const named = { name: 'Mia Måler', initials: 'MM', role: 'sikkerhedsansvarlig' } as const
  record(ledger, {
    kind: 'officer-registered',
    subject: officer,
    data: { ...named, from: '2026-01-01', to: null },
  })
  for (const { id: subject, kind } of dataFile.header.slots) {
    const data =
      kind === 'recovery' ? ({ slotKind: 'recovery' } as const) : ({ slotKind: 'officer', officer } as const)
    record(ledger, { kind: 'slot-added', subject, data })
  }
  fillRegister(ledger)
  changeEverybody(ledger, changes)
  const { seq, head } = ledgerHead(dataFile.db)
  await closeDataFile(dataFile, { size: seq, head })
  await rememberFile(userData, { folder, authorityName: 'Vestby Kommune', isSample: false })
  return recoveryKey
}
