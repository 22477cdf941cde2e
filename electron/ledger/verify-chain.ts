// Recomputes every hash and digest of the ledger, and accounts for every payload that is missing.
import { hash } from 'node:crypto'
import { type LedgerRow, entryText, genesis, payloadBytes } from '../../shared/ledger/entry.ts'
import type { LedgerHead } from '../../shared/ledger/ids.ts'
import type { Database } from '../vault/open-encrypted.ts'
import type { Report } from './register-problem.ts'

const pageSize = 5000

type Payload = { readonly seq: number; readonly nonce: Buffer; readonly data: string }
type ChainRow = LedgerRow & {
  readonly payload: Payload | undefined
  /** Whether a later entry erased the subject. */
  readonly isErased: boolean
}

/** Reports what does not hold; returns the number of the last entry, its hash, and how many payloads are erased. */
export function verifyChain(db: Database, report: Report): LedgerHead & { readonly erased: number } {
  let last: LedgerHead & { readonly at: string } = { seq: 0, head: genesis, at: '' }
  let erased = 0
  for (const row of rowsOf(db, report)) {
    const say = (what: string) => report({ part: 'ledger', seq: row.seq, what })
    if (row.seq !== last.seq + 1) say(gap(last.seq, row.seq))
    if (row.prev !== last.head) say('Posten bygger ikke på posten før.')
    if (row.at < last.at) say('Posten er tidligere end posten før.')
    if (hash('sha256', entryText(row), 'hex') !== row.hash) say('Posten er ændret: dens hash passer ikke.')
    const fault = payloadFault(row)
    if (fault !== null) report({ part: 'payload', seq: row.seq, what: fault })
    else if (!row.payload) erased += 1
    last = { seq: row.seq, head: row.hash, at: row.at }
  }
  return { seq: last.seq, head: last.head, erased }
}

function gap(before: number, seq: number): string {
  return seq === before + 2
    ? `Post ${before + 1} mangler.`
    : `Post ${before + 1} til ${seq - 1} mangler, eller rækkefølgen er ændret.`
}

function payloadFault({ kind, digest, payload, isErased }: ChainRow): string | null {
  const shouldBeGone = isErased && kind !== 'erased'
  if (!payload) return shouldBeGone ? null : 'Postens indhold mangler og er ikke slettet efter reglerne.'
  if (hash('sha256', payloadBytes(payload.nonce, payload.data), 'hex') !== digest) {
    return 'Postens indhold er ændret: dets digest passer ikke.'
  }
  return shouldBeGone ? 'Postens indhold er der, selv om det er registreret som slettet.' : null
}

/** Walks both tables side by side, so that each page is decrypted once; a payload without its entry is reported. */
function* rowsOf(db: Database, report: Report): Generator<ChainRow> {
  const erasures = db.prepare(`SELECT subject, max(seq) FROM ledger WHERE kind = 'erased' GROUP BY subject`)
  // Two columns: a text and a whole number.
  const erasedAt = new Map(erasures.raw().all() as [string, number][])
  const ledgerPage = db.prepare(`SELECT * FROM ledger WHERE seq > ? ORDER BY seq LIMIT ${pageSize}`)
  const payloadPage = db.prepare('SELECT * FROM payload WHERE seq > ? AND seq <= ? ORDER BY seq')
  let after = Number.MIN_SAFE_INTEGER
  for (;;) {
    // The columns of both are those of schema.sql.
    const rows = ledgerPage.all(after) as LedgerRow[]
    const isLast = rows.length < pageSize
    const upTo = isLast ? Number.MAX_SAFE_INTEGER : (rows.at(-1)?.seq ?? after)
    const payloads = new Map((payloadPage.all(after, upTo) as Payload[]).map((row) => [row.seq, row]))
    for (const row of rows) {
      const payload = payloads.get(row.seq)
      payloads.delete(row.seq)
      yield { ...row, payload, isErased: (erasedAt.get(row.subject) ?? 0) > row.seq }
    }
    for (const seq of payloads.keys()) report({ part: 'payload', seq, what: 'Der er indhold uden en post.' })
    if (isLast) return
    after = upTo
  }
}
