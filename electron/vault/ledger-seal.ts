// How far the ledger had come when the header was written, under an HMAC of the data key: a register whose tail was cut,
// or an older one beside a newer header, is named.
import { timingSafeEqual } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import { canonicalJson } from '../../shared/text/canonical-json.ts'
import type { Header, LedgerSeal } from '../../shared/vault/header.ts'
import { macOf, readMeta } from './meta.ts'
import type { Database } from './open-encrypted.ts'

/** Number of entries, and hash of the last in hex (64 zeros when there is none). */
export type LedgerExtent = { readonly size: number; readonly head: string }

/** The extent that the ledger keeps in `meta` as `head`: `size:head`. */
export function ledgerExtent(db: Database, macKey: Buffer): LedgerExtent {
  const value = readMeta(db, macKey, 'head')
  const match = /^(\d+):([0-9a-f]{64})$/.exec(value ?? `0:${'0'.repeat(64)}`)
  const [, size, head] = match ?? []
  if (size === undefined || head === undefined) throw new Error('the head in meta is malformed')
  return { size: Number(size), head }
}

/** The extent as the header of `register` carries it. */
export function sealLedger(db: Database, macKey: Buffer, register: string): LedgerSeal {
  const extent = ledgerExtent(db, macKey)
  return { ...extent, mac: sealMac(macKey, register, extent).toString('base64') }
}

/**
 * Compares the header's seal with the register. A register that is further than the header was not closed in order
 * (power lost, process killed) and is as it should be.
 *
 * @throws AppError `header-tampered`, `register-behind-header`, `register-beside-header`, `meta-tampered`
 */
export function assertLedgerSeal({ ledger, register }: Header, db: Database, macKey: Buffer): void {
  const expected = sealMac(macKey, register, { size: ledger.size, head: ledger.head })
  if (!timingSafeEqual(Buffer.from(ledger.mac, 'base64'), expected)) {
    throw new AppError('header-tampered', { field: 'ledger' })
  }
  const { size, head } = ledgerExtent(db, macKey)
  if (size < ledger.size) {
    throw new AppError('register-behind-header', { register, headerSize: ledger.size, registerSize: size })
  }
  if (size === ledger.size && head !== ledger.head) throw new AppError('register-beside-header', { register })
}

function sealMac(macKey: Buffer, register: string, { size, head }: LedgerExtent): Buffer {
  return macOf(macKey, 'header', register, canonicalJson({ head, size }))
}
