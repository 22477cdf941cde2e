// The ledger as the officer reads it: page by page from the latest, each entry's own words on request.
import type { TrailEntry } from '../../shared/settings/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { LedgerHead } from '../../shared/ledger/ids.ts'
import { ledgerHead } from '../ledger/open-ledger.ts'
import { type AnchorState, anchorState } from '../ledger/verify-anchor.ts'
import type { Database } from '../vault/open-encrypted.ts'

export type TrailQuery = { readonly from: number; readonly count: number; readonly kinds: readonly string[] }

type TrailRow = Omit<TrailEntry, 'isErased'> & { readonly isErased: number }

export function trail(
  db: Database,
  { from, count, kinds }: TrailQuery,
): { total: number; entries: TrailEntry[]; head: LedgerHead; kinds: string[] } {
  const chosen = JSON.stringify(kinds)
  const where = `(json_array_length(?) = 0 OR kind IN (SELECT value FROM json_each(?)))`
  // The columns are those of schema.sql.
  const rows = db
    .prepare(
      `SELECT ledger.seq, at, coalesce(officer.name, '') AS actor, kind, subject, hash, payload.seq IS NULL AS isErased
       FROM ledger LEFT JOIN payload USING (seq)
       LEFT JOIN officer ON officer.id = ledger.actor AND officer.knownToSeq IS NULL
       WHERE ${where} ORDER BY ledger.seq DESC LIMIT ? OFFSET ?`,
    )
    .all(chosen, chosen, count, from) as TrailRow[]
  return {
    total: Number(db.prepare(`SELECT count(*) FROM ledger WHERE ${where}`).pluck().get(chosen, chosen)),
    entries: rows.map((row) => ({ ...row, isErased: row.isErased === 1 })),
    head: ledgerHead(db),
    kinds: db.prepare('SELECT DISTINCT kind FROM ledger ORDER BY kind').pluck().all() as string[],
  }
}

/** What an entry says, as indented JSON; null when it was erased. */
export function trailEntry(db: Database, seq: number): { data: string | null } {
  const data = db.prepare('SELECT data FROM payload WHERE seq = ?').pluck().get(seq)
  return { data: typeof data === 'string' ? JSON.stringify(JSON.parse(data), null, 2) : null }
}

/**
 * Compares with an earlier print, `seq:head`. Spaces and line ends in what was typed are left out.
 *
 * @throws AppError `anchor-mistyped`
 */
export function checkAnchor(db: Database, typed: string): { state: AnchorState; seq: number; size: number } {
  const match = /^((?=[0.]*[1-9])[0-9.]{1,15}):([0-9a-f]{64})$/.exec(typed.replace(/\s+/g, '').toLowerCase())
  const [, number, head] = match ?? []
  if (number === undefined || head === undefined) throw new AppError('anchor-mistyped', {})
  const seq = Number(number.replaceAll('.', ''))
  return { state: anchorState(db, { seq, head }), seq, size: ledgerHead(db).seq }
}
