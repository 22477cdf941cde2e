// [Tilbagefør]: writes the entries that compensate those of a command. Nothing is taken away: what was recorded and that
// it was reversed both stay.
import { AppError } from '../../shared/errors.ts'
import type { ChangeSpan } from '../../shared/register/forms.ts'
import type { EventKind, LedgerEvent } from '../../shared/ledger/events.ts'
import { type Ledger, ledgerHead } from '../ledger/open-ledger.ts'
import { prepared } from '../ledger/prepared.ts'
import { record, transaction } from '../ledger/record.ts'
import type { Database } from '../vault/open-encrypted.ts'
import type { OnRow } from './change-span.ts'
import { assertUnused } from './command-checks.ts'
import {
  authorisationVersion,
  employeeVersion,
  programVersion,
  readEmployee,
  readProgram,
} from './read-version.ts'
import type { AuthorisationRow, EmployeeRow, IdentityRow, ProgramRow } from './register-rows.ts'

type Entry = {
  readonly seq: number
  readonly kind: EventKind
  readonly subject: string
  readonly data: string
}

const reversible = {
  'authorisation-registered': voidIt,
  'authorisation-corrected': correctBack,
  'authorisation-ended': correctBack,
  'authorisation-voided': (db, { subject }, reason) => {
    assertHeld(db, subject)
    return [{ kind: 'authorisation-restored', subject, data: { reason } }]
  },
  'authorisation-restored': voidIt,
  'employee-registered': (db, { subject }, reason) => {
    assertUnused(db, subject, 'employee')
    return [{ kind: 'employee-voided', subject, data: { reason } }]
  },
  'employee-corrected': employeeBack,
  'employee-changed': employeeBack,
  'program-registered': (db, { subject }, reason) => {
    assertUnused(db, subject, 'program')
    return [{ kind: 'program-voided', subject, data: { reason } }]
  },
  'program-corrected': programBack,
  'program-changed': programBack,
  'identity-added': (_db, { subject, data }, reason) => {
    // The payload was written by the event's schema.
    const { identity } = JSON.parse(data) as { identity: { id: string } }
    return [{ kind: 'identity-voided', subject, data: { identity: identity.id, reason } }]
  },
  'identity-ended': identityBack,
  'identity-voided': identityBack,
} satisfies Partial<
  Record<EventKind, (db: Database, entry: Entry, reason: string, ledger: Ledger) => LedgerEvent[]>
>

/** Whether an entry of this kind can be compensated. */
export function isReversibleKind(kind: string): kind is keyof typeof reversible {
  return Object.hasOwn(reversible, kind)
}

/**
 * Compensates the entries of one command, the last first, and returns how many there were.
 *
 * @throws AppError `register-changed-since` when something they are about has changed after them,
 *   `register-not-reversible`, `register-in-use`, `register-unknown`; nothing is recorded then
 */
export function reverseChange(ledger: Ledger, { fromSeq, toSeq }: ChangeSpan, onRow: OnRow): number {
  return transaction(ledger, () => {
    const { db } = ledger
    // The columns are those selected, the kinds those that `record` writes.
    const entries = db
      .prepare(
        `SELECT seq, kind, subject, data FROM ledger JOIN payload USING (seq)
         WHERE seq BETWEEN ? AND ? ORDER BY seq DESC`,
      )
      .all(fromSeq, toSeq) as Entry[]
    if (toSeq > ledgerHead(db).seq || entries.length !== toSeq - fromSeq + 1) {
      throw new AppError('register-not-reversible', {})
    }
    const later = db.prepare('SELECT 1 FROM ledger WHERE subject = ? AND seq > ?')
    for (const { subject } of entries) {
      onRow(0, entries.length)
      if (later.get(subject, toSeq) !== undefined) throw new AppError('register-changed-since', {})
    }
    for (const [at, entry] of entries.entries()) {
      onRow(at, entries.length)
      if (!isReversibleKind(entry.kind)) throw new AppError('register-not-reversible', {})
      const reason = `Tilbageførsel af post ${entry.seq}`
      for (const event of reversible[entry.kind](db, entry, reason, ledger)) record(ledger, event)
    }
    return entries.length
  })
}

function voidIt(_db: Database, { subject }: Entry, reason: string): LedgerEvent[] {
  return [{ kind: 'authorisation-voided', subject, data: { reason } }]
}

function correctBack(db: Database, entry: Entry, reason: string): LedgerEvent[] {
  const { data, source } = authorisationVersion(before<AuthorisationRow>(db, 'authorisation', entry))
  const { subject } = entry
  return [{ kind: 'authorisation-corrected', subject, data: { authorisation: data, source, reason } }]
}

function employeeBack(db: Database, entry: Entry, reason: string): LedgerEvent[] {
  const { data, source } = employeeVersion(before<EmployeeRow>(db, 'employee', entry))
  return [{ kind: 'employee-corrected', subject: entry.subject, data: { employee: data, source, reason } }]
}

function programBack(db: Database, entry: Entry, reason: string): LedgerEvent[] {
  const { data, source } = programVersion(before<ProgramRow>(db, 'program', entry))
  return [{ kind: 'program-corrected', subject: entry.subject, data: { program: data, source, reason } }]
}

/** Neither an end nor a voiding can be taken off an identity: it is voided if it is not, and added as it was. */
function identityBack(db: Database, entry: Entry, reason: string, { ids }: Ledger): LedgerEvent[] {
  const { identity: id } = JSON.parse(entry.data) as { identity: string }
  const row = before<IdentityRow>(db, 'identity', { ...entry, subject: id })
  const { holderKind, field, raw, validFrom: from, validTo: to } = row
  const { subject } = entry
  return [
    ...(entry.kind === 'identity-voided'
      ? []
      : [{ kind: 'identity-voided' as const, subject, data: { identity: id, reason } }]),
    {
      kind: 'identity-added',
      subject,
      data: { holderKind, identity: { id: ids.id(), field, raw, from, to }, reason },
    },
  ]
}

/** @throws AppError `register-unknown` when the authorisation's holder was registered in error, too */
function assertHeld(db: Database, id: string): void {
  // The columns are those selected.
  const { holderKind, holder } = prepared(
    db,
    'SELECT holderKind, holder FROM authorisation WHERE id = ? AND knownToSeq IS NULL',
  ).get(id) as Pick<AuthorisationRow, 'holderKind' | 'holder'>
  const held = holderKind === 'employee' ? readEmployee(db, holder) : readProgram(db, holder)
  if (!held) throw new AppError('register-unknown', { kind: holderKind })
}

/** The version that an entry closed. */
function before<Row>(
  db: Database,
  table: 'authorisation' | 'employee' | 'program' | 'identity',
  { subject, seq }: Pick<Entry, 'subject' | 'seq'>,
): Row {
  // The caller names the row type of register-rows.ts that follows the table.
  const row = prepared(
    db,
    `SELECT * FROM ${table} WHERE id = ? AND knownToSeq = ? ORDER BY validFrom DESC LIMIT 1`,
  ).get(subject, seq) as Row | undefined
  if (!row) throw new AppError('register-not-reversible', {})
  return row
}
