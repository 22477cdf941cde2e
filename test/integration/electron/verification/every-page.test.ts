import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createRegister, ledgerHead, openLedger } from '../../../../electron/ledger/open-ledger.ts'
import { seededIdSource } from '../../../../electron/ledger/id-source.ts'
import { registerEmployee } from '../../../../electron/register/employee-commands.ts'
import { closeDataFile } from '../../../../electron/vault/close-data-file.ts'
import { verifyDataFile } from '../../../../electron/verification/verify-data-file.ts'
import { aDataFile, aFolder, aPassphrase } from '../../../helpers/a-data-file.ts'
import { anEmployee } from '../../../helpers/register-builders.ts'

const pageBytes = 4096

test('one bit changed in any page of the register is named, in a page of an index too', async () => {
  using folder = aFolder()
  const { dataFile } = await aDataFile(folder.path, { createRegister })
  const { db, macKey } = dataFile
  const ids = seededIdSource('ab'.repeat(16))
  const ledger = openLedger(db, { macKey, ids, actor: ids.id(), now: () => Date.UTC(2026, 6, 1) })
  for (let number = 0; number < 40; number++) {
    registerEmployee(ledger, anEmployee({ employeeNo: `M${number}`, initials: `i${number}` }))
  }
  const { seq, head } = ledgerHead(db)
  await closeDataFile(dataFile, { size: seq, head })
  const file = path.join(folder.path, dataFile.header.register)
  const whole = readFileSync(file)
  const verify = async () =>
    (
      await verifyDataFile(
        folder.path,
        { passphrase: aPassphrase },
        { anchor: undefined, fingerprint: undefined },
      )
    ).problems.length
  expect(await verify()).toBe(0)
  const unnamed: number[] = []
  for (let page = 0; page < whole.length / pageBytes; page++) {
    const changed = Buffer.from(whole)
    changed[page * pageBytes + pageBytes / 2]! ^= 1
    writeFileSync(file, changed)
    if ((await verify()) === 0) unnamed.push(page)
  }
  expect(unnamed).toEqual([])
})
