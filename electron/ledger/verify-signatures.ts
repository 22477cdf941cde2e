// Whether every approval carries its officer's signature over its own digest, and no signature stands alone.
import type { Database } from '../vault/open-encrypted.ts'
import { verifySignature } from '../vault/sign-digest.ts'
import { signingKeys } from '../vault/slot-list.ts'
import type { Report } from './register-problem.ts'

type SignatureRow = {
  readonly control: string
  readonly slot: string
  readonly publicKey: Buffer
  readonly digest: Buffer
  readonly signature: Buffer
}

export function verifySignatures(db: Database, macKey: Buffer, report: Report): void {
  // The columns are those of schema.sql.
  const rows = db
    .prepare('SELECT control, slot, publicKey, digest, signature FROM signature')
    .all() as SignatureRow[]
  const byControl = new Map(rows.map((row) => [row.control, row]))
  const keys = knownKeys(db, macKey)
  // The inner query is answered by the index on (subject, kind), which spares reading the whole ledger.
  const approvals = db
    .prepare(
      `SELECT seq, subject, digest FROM ledger
       WHERE seq IN (SELECT seq FROM ledger WHERE kind = 'control-approved') ORDER BY seq`,
    )
    .all() as { seq: number; subject: string; digest: string }[]
  for (const { seq, subject, digest } of approvals) {
    const row = byControl.get(subject)
    byControl.delete(subject)
    const what = row ? fault(row, digest, keys) : 'Godkendelsen har ingen underskrift.'
    if (what !== null) report({ part: 'signature', seq, what })
  }
  for (const control of byControl.keys()) {
    report({ part: 'signature', what: `Der er en underskrift uden godkendelse (kontrol ${control}).` })
  }
}

function fault(row: SignatureRow, digest: string, keys: ReadonlyMap<string, string>): string | null {
  if (row.digest.toString('hex') !== digest) return 'Underskriften gælder noget andet end godkendelsen.'
  if (!verifySignature(row)) return 'Underskriften passer ikke til sin nøgle.'
  if (keys.get(row.slot) !== row.publicKey.toString('base64'))
    return 'Underskriften er ikke lavet med en nøgle, registret kender.'
  return null
}

// When `meta` does not hold, that is named on its own, and no key can be relied on.
function knownKeys(db: Database, macKey: Buffer): ReadonlyMap<string, string> {
  try {
    return signingKeys(db, macKey)
  } catch {
    return new Map()
  }
}
