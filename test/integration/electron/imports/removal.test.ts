import { expect, test } from 'vitest'
import { ledgerHead } from '../../../../electron/ledger/open-ledger.ts'
import { record } from '../../../../electron/ledger/record.ts'
import { anImportDesk } from '../../../helpers/an-import-desk.ts'
import { aLog, logLine } from '../../../helpers/import-text.ts'

test('the receipt of removed rows names the known backups that still hold their key', async () => {
  using desk = await anImportDesk()
  const { ledger, control } = desk
  const backUp = (file: string) => {
    const data = { file, sha256: '0a'.repeat(32), bytes: 1, ledger: ledgerHead(ledger.db), logStores: 0 }
    record(ledger, { kind: 'backup-made', subject: ledger.ids.id(), data })
  }
  backUp('før.kontrolbog-backup')
  await desk.importLog(desk.ticketOf('log.csv', aLog(logLine())))
  backUp('med.kontrolbog-backup')
  backUp('også.kontrolbog-backup')
  const [listed] = await desk.call('list', { control })
  await desk.call('remove', { control, importId: listed!.importId, reason: 'forkert fil' })
  backUp('efter.kontrolbog-backup')
  const receipt = ledger.db
    .prepare(`SELECT data FROM payload JOIN ledger USING (seq) WHERE kind = 'import-deleted'`)
    .pluck()
    .get()
  expect(JSON.parse(String(receipt))).toMatchObject({
    reason: 'forkert fil',
    backups: ['med.kontrolbog-backup', 'også.kontrolbog-backup'],
  })
})
