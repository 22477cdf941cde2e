// The history of a holder and its authorisations: every entry with who, when and why, and what it changed. Read from the
// ledger itself, where nothing is ever edited away.
import type { AuthorisationView, HistoryEntry } from '../../shared/register/record.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { changesBetween, shownFields, type Fields } from './history-fields.ts'
import { programName } from './program-name.ts'
import { isReversibleKind } from './reverse-change.ts'

type Entry = {
  readonly seq: number
  readonly at: string
  readonly actorName: string | null
  readonly kind: string
  readonly subject: string
  /** NULL when it was erased. */
  readonly data: string | null
  readonly file: string | null
  readonly line: number | null
  /** 1 when an earlier entry of the same subject names the same row: an officer's correction keeps its source. */
  readonly isSourceKept: number
}

/** Latest first. `authorisations`: those of the holder, as they are now. */
export function historyOf(
  db: Database,
  holder: string,
  authorisations: readonly AuthorisationView[],
): HistoryEntry[] {
  const entries = entriesOf(db, [holder, ...authorisations.map(({ id }) => id)])
  const latest = new Map(entries.map(({ subject, seq }) => [subject, seq]))
  const byId = new Map(authorisations.map((each) => [each.id, each]))
  const isUsed = authorisations.some(({ status }) => status !== 'voided')
  const state = new Map<string, Fields>()
  const history = entries.map((entry): HistoryEntry => {
    const { seq, at, kind, subject, data, file, line } = entry
    const payload: unknown = data === null ? {} : JSON.parse(data)
    const before = state.get(subject) ?? {}
    const { fields, reason } = shownFields(kind, payload, before, (system) => programName(db, system))
    state.set(subject, fields)
    const authorisation = byId.get(subject)
    const isHolderBegun = kind === 'employee-registered' || kind === 'program-registered'
    return {
      seq,
      at,
      actor: entry.actorName ?? '',
      kind,
      subject,
      authorisation: authorisation
        ? { access: authorisation.access, program: authorisation.program, from: authorisation.from }
        : null,
      reason,
      source: file === null || line === null || entry.isSourceKept === 1 ? null : { file, line },
      changes: changesBetween(before, fields),
      isErased: data === null,
      isReversible:
        latest.get(subject) === seq && data !== null && isReversibleKind(kind) && !(isHolderBegun && isUsed),
    }
  })
  return history.reverse()
}

function entriesOf(db: Database, subjects: readonly string[]): Entry[] {
  // The columns are those selected, of the types of schema.sql.
  return db
    .prepare(
      `SELECT ledger.seq, ledger.at, ledger.kind, ledger.subject, data, officer.name AS actorName, import.file AS file,
         json_extract(data, '$.source.line') AS line,
         EXISTS (SELECT 1 FROM ledger AS earlier JOIN payload AS said ON said.seq = earlier.seq
           WHERE earlier.subject = ledger.subject AND earlier.seq < ledger.seq
             AND json_extract(said.data, '$.source') = json_extract(payload.data, '$.source')) AS isSourceKept
       FROM ledger LEFT JOIN payload USING (seq)
       LEFT JOIN officer ON officer.id = ledger.actor AND officer.knownToSeq IS NULL
       LEFT JOIN import ON import.id = json_extract(data, '$.source.importId')
       WHERE ledger.subject IN (SELECT value FROM json_each(?)) ORDER BY ledger.seq`,
    )
    .all(JSON.stringify(subjects)) as Entry[]
}
