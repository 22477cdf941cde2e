// Whether the stored findings of every run are those whose SHA-256 its entry carries.
import type { EventData } from '../../shared/ledger/events.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { findingsSha256, readFindings } from './finding-table.ts'
import type { Report } from './register-problem.ts'

type RunRow = { readonly seq: number; readonly subject: string; readonly data: string }

export function verifyFindings(db: Database, report: Report): void {
  // The inner query is answered by the index on (subject, kind), which spares reading the whole ledger.
  const runs = db
    .prepare(
      `SELECT seq, subject, data FROM ledger JOIN payload USING (seq)
       WHERE seq IN (SELECT seq FROM ledger WHERE kind = 'rules-run') ORDER BY seq`,
    )
    .all() as RunRow[]
  for (const { seq, subject, data } of runs) {
    if (!findingsAreAsRecorded(db, subject, data)) {
      report({ part: 'findings', seq, what: 'Kørslens fund er ikke dem, den blev registreret med.' })
    }
  }
  const strays = db
    .prepare(
      `SELECT DISTINCT run FROM finding WHERE run NOT IN (SELECT subject FROM ledger WHERE kind = 'rules-run')`,
    )
    .pluck()
    .all()
  for (const run of strays)
    report({ part: 'findings', what: `Der er fund fra en kørsel, der ikke er registreret (${run}).` })
}

/** Whether a run's stored findings are those of its entry; `data` is the entry's payload. */
export function findingsAreAsRecorded(db: Database, run: string, data: string): boolean {
  try {
    // `record` parsed it by the event's schema; a payload that was changed since is named with the chain.
    const recorded = JSON.parse(data) as EventData<'rules-run'>
    const files = recorded.sources.map(({ file }) => file)
    return findingsSha256(readFindings(db, run, files)) === recorded.findingsSha256
  } catch {
    // A finding that cannot even be read is not as it was recorded.
    return false
  }
}
