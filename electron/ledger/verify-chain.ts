// Recomputes every hash and digest of the ledger, and accounts for every payload that is missing.
import { hash } from 'node:crypto'
import { type LedgerRow, entryText, genesis, payloadBytes } from '../../shared/ledger/entry.ts'
import type { LedgerHead } from '../../shared/ledger/ids.ts'
import type { Database } from '../vault/open-encrypted.ts'
import type { Report } from './register-problem.ts'

type ChainRow = LedgerRow & {
  readonly nonce: Buffer | null
  readonly data: string | null
  /** Whether a later entry erased the subject. */
  readonly isErased: boolean
}

/** Reports what does not hold; returns the number of the last entry, its hash, and how many payloads are erased. */
export function verifyChain(db: Database, report: Report): LedgerHead & { readonly erased: number } {
  let last: LedgerHead & { readonly at: string } = { seq: 0, head: genesis, at: '' }
  let erased = 0
  for (const row of rowsOf(db)) {
    const say = (what: string) => report({ part: 'ledger', seq: row.seq, what })
    if (row.seq !== last.seq + 1) say(gap(last.seq, row.seq))
    if (row.prev !== last.head) say('Posten bygger ikke på posten før.')
    if (row.at < last.at) say('Posten er tidligere end posten før.')
    if (hash('sha256', entryText(row), 'hex') !== row.hash) say('Posten er ændret: dens hash passer ikke.')
    if (row.nonce === null || row.data === null) {
      if (row.isErased && row.kind !== 'erased') erased += 1
      else
        report({
          part: 'payload',
          seq: row.seq,
          what: 'Postens indhold mangler og er ikke slettet efter reglerne.',
        })
    } else if (hash('sha256', payloadBytes(row.nonce, row.data), 'hex') !== row.digest) {
      report({ part: 'payload', seq: row.seq, what: 'Postens indhold er ændret: dets digest passer ikke.' })
    } else if (row.isErased && row.kind !== 'erased') {
      report({
        part: 'payload',
        seq: row.seq,
        what: 'Postens indhold er der, selv om det er registreret som slettet.',
      })
    }
    last = { seq: row.seq, head: row.hash, at: row.at }
  }
  reportStrayPayloads(db, report)
  return { seq: last.seq, head: last.head, erased }
}

function gap(before: number, seq: number): string {
  return seq === before + 2
    ? `Post ${before + 1} mangler.`
    : `Post ${before + 1} til ${seq - 1} mangler, eller rækkefølgen er ændret.`
}

function* rowsOf(db: Database): Generator<ChainRow> {
  const erasures = db.prepare(`SELECT subject, max(seq) FROM ledger WHERE kind = 'erased' GROUP BY subject`)
  // Two columns: a text and a whole number.
  const erasedAt = new Map(erasures.raw().all() as [string, number][])
  const page = db.prepare(
    `SELECT ledger.*, nonce, data FROM ledger LEFT JOIN payload USING (seq) WHERE seq > ? ORDER BY seq LIMIT 5000`,
  )
  let after = Number.MIN_SAFE_INTEGER
  for (;;) {
    // The columns are those of schema.sql.
    const rows = page.all(after) as Omit<ChainRow, 'isErased'>[]
    for (const row of rows) {
      yield { ...row, isErased: (erasedAt.get(row.subject) ?? 0) > row.seq }
      after = row.seq
    }
    if (rows.length === 0) return
  }
}

function reportStrayPayloads(db: Database, report: Report): void {
  const strays = db.prepare('SELECT seq FROM payload WHERE seq NOT IN (SELECT seq FROM ledger) ORDER BY seq')
  for (const seq of strays.pluck().all()) {
    report({ part: 'payload', seq: Number(seq), what: 'Der er indhold uden en post.' })
  }
}
