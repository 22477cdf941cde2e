// A register that is open for recording: the database, and what an entry needs besides its event.
import { AppError } from '../../shared/errors.ts'
import { genesis } from '../../shared/ledger/entry.ts'
import type { IdSource } from '../../shared/ledger/id-source.ts'
import type { LedgerHead } from '../../shared/ledger/ids.ts'
import { ledgerExtent } from '../vault/ledger-seal.ts'
import { readMeta, writeMeta } from '../vault/meta.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { prepared } from './prepared.ts'
import { projectionVersion } from './projection-tables.ts'
import { createTables } from './schema.ts'

export type Ledger = {
  readonly db: Database
  readonly macKey: Buffer
  readonly ids: IdSource
  /** Id of the officer who acts. */
  readonly actor: string
  /** The clock, UTC ms. */
  readonly now: () => number
  /** The transaction that is open, if one is: nobody else writes meanwhile, so the last entry is remembered. */
  readonly batch: { isOpen: boolean; isBroken: boolean; last: LastEntry | undefined }
}

export type LastEntry = {
  readonly seq: number
  readonly at: string
  /** `at`, UTC ms. */
  readonly atMs: number
  readonly hash: string
}

export type LedgerOptions = Pick<Ledger, 'macKey' | 'ids' | 'actor' | 'now'>

/** Makes the tables of a new register and its first `meta`. */
export function createRegister(db: Database, macKey: Buffer): void {
  db.transaction(() => {
    createTables(db)
    writeMeta(db, macKey, 'projectionVersion', String(projectionVersion))
    sealHead(db, macKey)
  })()
}

/**
 * Opens the ledger of a register for recording.
 *
 * @throws AppError `projections-outdated` when the projections must be rebuilt first, `ledger-changed-outside` when the
 *   ledger does not end where `meta` says, `meta-tampered` when `meta` does not hold
 */
export function openLedger(db: Database, options: LedgerOptions): Ledger {
  const version = storedProjectionVersion(db, options.macKey)
  if (version !== projectionVersion) {
    throw new AppError('projections-outdated', { version, expectedVersion: projectionVersion })
  }
  const expected = ledgerExtent(db, options.macKey)
  const { seq, head } = ledgerHead(db)
  if (expected.size !== seq || expected.head !== head) {
    throw new AppError('ledger-changed-outside', { size: seq, expectedSize: expected.size })
  }
  return { ...options, db, batch: { isOpen: false, isBroken: false, last: undefined } }
}

/** The version whose projectors wrote the projections; 0 when unknown. */
export function storedProjectionVersion(db: Database, macKey: Buffer): number {
  return Number(readMeta(db, macKey, 'projectionVersion') ?? 0)
}

export function lastEntry(db: Database): LastEntry | undefined {
  // The columns are those of schema.sql.
  const row = prepared(db, 'SELECT seq, at, hash FROM ledger ORDER BY seq DESC LIMIT 1').get() as
    Omit<LastEntry, 'atMs'> | undefined
  return row && { ...row, atMs: Date.parse(row.at) }
}

/** Number and hash of the last entry; 0 and 64 zeros when there is none. */
export function ledgerHead(db: Database): LedgerHead {
  const last = lastEntry(db)
  return last ? { seq: last.seq, head: last.hash } : { seq: 0, head: genesis }
}

/** Writes the head into `meta`, as `seq:head` under the HMAC. */
export function sealHead(db: Database, macKey: Buffer): void {
  const { seq, head } = ledgerHead(db)
  writeMeta(db, macKey, 'head', `${seq}:${head}`)
}
