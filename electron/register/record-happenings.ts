// What happened around a holder, for its timeline: approved controls, reviews of its unit, the lists it was read from, and
// its home workplace.
import { dateOfInstant } from '../../shared/register/covered-dates.ts'
import type { Happening } from '../../shared/register/record.ts'
import type { Database } from '../vault/open-encrypted.ts'

type Dated = { readonly at: string; readonly periodFrom: string; readonly periodTo: string }

/** By date. `subjects`: the holder and its authorisations; `unit`: whose reviews concern it. */
export function happeningsOf(db: Database, subjects: readonly string[], unit: string): Happening[] {
  const dated = (kind: 'control' | 'review', rows: readonly Dated[]): Happening[] =>
    rows.map(({ at, periodFrom, periodTo }) => ({
      kind,
      date: dateOf(at),
      period: { from: periodFrom, to: periodTo },
      file: '',
    }))
  return [
    ...dated('control', controls(db)),
    ...dated('review', reviews(db, unit)),
    ...imports(db, subjects).map(({ at, file }): Happening => {
      return { kind: 'import', date: dateOf(at), period: null, file }
    }),
    ...homeWorkplace(db, subjects).map(({ kind, date }) => ({ kind, date, period: null, file: '' })),
  ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

function dateOf(at: string): string {
  return dateOfInstant(Date.parse(at))
}

function controls(db: Database): Dated[] {
  // The columns are those selected, here and below.
  return db
    .prepare(
      `SELECT approvedAt AS at, periodFrom, periodTo FROM control
       WHERE approvedSeq IS NOT NULL AND isTechnical = 0 AND kind = 'running'`,
    )
    .all() as Dated[]
}

function reviews(db: Database, unit: string): Dated[] {
  return db
    .prepare(
      `SELECT recordedAt AS at, periodFrom, periodTo FROM review JOIN control ON control.id = review.control
       WHERE unit = ? AND abandonedSeq IS NULL`,
    )
    .all(unit) as Dated[]
}

function imports(db: Database, subjects: readonly string[]): { at: string; file: string }[] {
  return db
    .prepare(
      `SELECT DISTINCT ledger.at, import.file FROM ledger AS entry
       JOIN payload USING (seq)
       JOIN import ON import.id = json_extract(payload.data, '$.source.importId')
       JOIN ledger ON ledger.seq = import.recordedSeq
       WHERE entry.subject IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(subjects)) as { at: string; file: string }[]
}

/** Of an employee: where it lies is nowhere known, and what was answered stands on its own page. */
function homeWorkplace(db: Database, subjects: readonly string[]): Pick<Happening, 'kind' | 'date'>[] {
  return db
    .prepare(
      `WITH own AS (SELECT id, validFrom, validTo FROM homeWorkplace
         WHERE knownToSeq IS NULL AND employee IN (SELECT value FROM json_each(?)))
       SELECT 'home-begun' AS kind, validFrom AS date FROM own
       UNION ALL SELECT 'home-ended', validTo FROM own WHERE validTo IS NOT NULL
       UNION ALL SELECT 'home-declared', day FROM homeDeclaration
         WHERE voidedSeq IS NULL AND workplace IN (SELECT id FROM own)
       UNION ALL SELECT 'home-controlled', validFrom FROM homeControl WHERE knownToSeq IS NULL
         AND EXISTS (SELECT 1 FROM json_each(workplaces) WHERE value IN (SELECT id FROM own))`,
    )
    .all(JSON.stringify(subjects)) as Pick<Happening, 'kind' | 'date'>[]
}
