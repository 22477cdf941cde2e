// A register in memory (or in a file), open for recording, with a clock that the test sets and seeded ids.
import { seededIdSource } from '../../electron/ledger/id-source.ts'
import { type Ledger, createRegister, openLedger } from '../../electron/ledger/open-ledger.ts'
import { openEncrypted } from '../../electron/vault/open-encrypted.ts'

export type ARegister = {
  readonly ledger: Ledger
  readonly macKey: Buffer
  /** UTC ms; what the next entry sees. */
  readonly clock: { nowMs: number }
}

export const startMs = Date.UTC(2026, 6, 1, 8)

export function aRegister({ file = ':memory:', seed = 'ab'.repeat(16) } = {}): ARegister {
  const db = openEncrypted(file, Buffer.alloc(32, 7), { mode: 'create', journal: 'wal' })
  const macKey = Buffer.alloc(32, 9)
  createRegister(db, macKey)
  const ids = seededIdSource(seed)
  const clock = { nowMs: startMs }
  const ledger = openLedger(db, { macKey, ids, actor: ids.id(), now: () => clock.nowMs })
  return { ledger, macKey, clock }
}
