// Whether every value of `meta` is under its HMAC, and the ledger ends where it says.
import { AppError } from '../../shared/errors.ts'
import type { LedgerHead } from '../../shared/ledger/ids.ts'
import { ledgerExtent } from '../vault/ledger-seal.ts'
import { readMeta } from '../vault/meta.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { projectionVersion } from './projection-tables.ts'
import type { Report } from './register-problem.ts'

export function verifyMeta(db: Database, macKey: Buffer, { seq, head }: LedgerHead, report: Report): void {
  const names = db.prepare('SELECT name FROM meta ORDER BY name').pluck().all().map(String)
  const values = new Map(names.map((name) => [name, valueOf(db, macKey, name)]))
  for (const [name, value] of values) {
    if (value === undefined) report({ part: 'meta', what: `${name} er ændret uden om Kontrolbog.` })
  }
  for (const name of ['head', 'projectionVersion']) {
    if (!values.has(name)) report({ part: 'meta', what: `${name} mangler.` })
  }
  if (values.get('head') !== undefined) {
    const sealed = ledgerExtent(db, macKey)
    if (sealed.size > seq) report({ part: 'ledger', seq: seq + 1, what: lost(seq, sealed.size) })
    else if (sealed.size < seq)
      report({ part: 'ledger', seq: sealed.size + 1, what: added(sealed.size, seq) })
    else if (sealed.head !== head) {
      report({
        part: 'ledger',
        seq,
        what: 'Revisionssporet ender i en anden post, end det blev forladt med.',
      })
    }
  }
  const version = values.get('projectionVersion')
  if (version !== undefined && version !== String(projectionVersion)) {
    report({
      part: 'projections',
      what: `Registret er skrevet af en anden version og skal genopbygges først.`,
    })
  }
}

function valueOf(db: Database, macKey: Buffer, name: string): string | undefined {
  try {
    return readMeta(db, macKey, name)
  } catch (error) {
    if (error instanceof AppError && error.code === 'meta-tampered') return undefined
    throw error
  }
}

function lost(seq: number, sealed: number): string {
  return `Revisionssporet er skåret af: det havde ${sealed} poster og har ${seq}.`
}

function added(sealed: number, seq: number): string {
  return `Revisionssporet havde ${sealed} poster og har ${seq}: der er tilføjet poster uden om Kontrolbog.`
}
