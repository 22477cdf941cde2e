// What the data file that was last open here has and a backup lacks: said before it is given up for the backup.
import { statSync } from 'node:fs'
import type { LedgerHead } from '../../shared/ledger/ids.ts'
import type { StoreContext } from '../store/context.ts'
import { abandonDataFile } from '../vault/close-data-file.ts'
import type { Secret } from '../vault/data-file.ts'
import { openDataFile } from '../vault/open-data-file.ts'
import type { Database } from '../vault/open-encrypted.ts'

/** Sentences in Danish; empty when nothing is lacking or there is no other data file. */
export async function lackingOf(
  { session }: StoreContext,
  folder: string | undefined,
  secret: Secret,
  backup: LedgerHead,
): Promise<string[]> {
  if (session.isOpen()) {
    const { dataFile, isSample } = session.current()
    if (!isSample) return entriesAfter(dataFile.db, backup)
  }
  if (folder === undefined || !statSync(folder, { throwIfNoEntry: false })) return []
  try {
    const old = await openDataFile(folder, secret)
    try {
      return entriesAfter(old.db, backup)
    } finally {
      abandonDataFile(old)
    }
  } catch {
    // Damaged, in use, or opened by another secret: most restores have such a reason.
    return ['Den tidligere datafil kunne ikke læses, så det vides ikke, hvad sikkerhedskopien mangler.']
  }
}

function entriesAfter(db: Database, { seq, head }: LedgerHead): string[] {
  const found = db.prepare('SELECT hash FROM ledger WHERE seq = ?').pluck().get(seq)
  if (found !== head && seq > 0) {
    return ['Den tidligere datafil har et andet revisionsspor end sikkerhedskopien.']
  }
  // The columns are those of schema.sql.
  const { count, first, last } = db
    .prepare('SELECT count(*) AS count, min(at) AS first, max(at) AS last FROM ledger WHERE seq > ?')
    .get(seq) as { count: number; first: string | null; last: string | null }
  if (count === 0 || first === null || last === null) return []
  const imports = Number(
    db.prepare('SELECT count(*) FROM import WHERE recordedSeq > ? AND deletedSeq IS NULL').pluck().get(seq),
  )
  return [
    `${count} poster i revisionssporet efter post ${seq}, fra ${first.slice(0, 10)} til ${last.slice(0, 10)}.`,
    ...(imports === 0 ? [] : [`${imports} indlæste filer.`]),
  ]
}
