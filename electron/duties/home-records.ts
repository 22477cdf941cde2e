// Everything that is known now about home workplaces, read in one go: some thousand rows at most.
import type { Answer, FollowUp } from '../../shared/duties/answer.ts'
import { defaultControlMonths } from '../../shared/duties/clauses.ts'
import type { HomeClause } from '../../shared/duties/clauses.ts'
import type { HomeEmployee, ShownAnswer } from '../../shared/duties/contract.ts'
import type { DeviceStandardData, HomeWorkplaceData } from '../../shared/ledger/duty-events.ts'
import type { Database } from '../vault/open-encrypted.ts'

type Stored = { readonly id: string; readonly answers: string }
export type RulesRow = Stored & {
  readonly version: string
  readonly validFrom: string
  readonly recordedSeq: number
}
export type StandardRow = Stored & {
  readonly name: string
  readonly timeoutAction: 'lock' | 'disconnect' | null
  readonly timeoutMinutes: number | null
}
export type PlaceRow = HomeEmployee & {
  readonly employee: string
  readonly standard: string
  readonly place: HomeWorkplaceData['place']
  readonly validFrom: string
  readonly validTo: string | null
}
export type DeclarationRow = Stored & {
  readonly workplace: string
  readonly day: string
  readonly rules: string
  readonly voidedSeq: number | null
}
export type ControlRow = Stored & {
  readonly checked: string
  /** JSON array of ids. */
  readonly workplaces: string
  readonly validFrom: string
}
export type FollowUpRow = FollowUp & {
  readonly subject: string
  readonly item: string
  readonly clause: HomeClause
  readonly closedOn: string | null
  readonly done: string
  readonly closedSeq: number | null
}

/** Versions of the rules, latest first. */
export function readRules(db: Database): RulesRow[] {
  // The columns here and below are those of schema.sql; the JSON in them was parsed by its event's schema.
  return db
    .prepare(
      `SELECT id, version, validFrom, answers,
         (SELECT min(knownFromSeq) FROM homeRules AS first WHERE first.id = homeRules.id) AS recordedSeq
       FROM homeRules WHERE knownToSeq IS NULL ORDER BY validFrom DESC, recordedSeq DESC`,
    )
    .all() as RulesRow[]
}

export function readStandards(db: Database): StandardRow[] {
  return db
    .prepare('SELECT * FROM deviceStandard WHERE knownToSeq IS NULL ORDER BY name')
    .all() as StandardRow[]
}

/** Workplaces with the employee as the register knows them now. `id` is the workplace's. */
export function readPlaces(db: Database): PlaceRow[] {
  return db
    .prepare(
      `SELECT place.id, place.employee, place.standard, place.place, place.validFrom, place.validTo,
         coalesce(name, '') AS name, coalesce(employeeNo, '') AS employeeNo, coalesce(unit, '') AS unit
       FROM homeWorkplace AS place
       LEFT JOIN employee ON employee.rowid = (
         SELECT rowid FROM employee AS version WHERE version.id = place.employee AND version.knownToSeq IS NULL
         ORDER BY version.validFrom DESC LIMIT 1)
       WHERE place.knownToSeq IS NULL`,
    )
    .all() as PlaceRow[]
}

/** Declarations, the latest first. */
export function readDeclarations(db: Database, workplace?: string): DeclarationRow[] {
  const where = workplace === undefined ? 'voidedSeq IS NULL' : 'workplace = ?'
  return db
    .prepare(`SELECT * FROM homeDeclaration WHERE ${where} ORDER BY day DESC, recordedSeq DESC`)
    .all(...(workplace === undefined ? [] : [workplace])) as DeclarationRow[]
}

/** The officer's own controls, the latest first. */
export function readControls(db: Database): ControlRow[] {
  return db
    .prepare('SELECT * FROM homeControl WHERE knownToSeq IS NULL ORDER BY validFrom DESC, knownFromSeq DESC')
    .all() as ControlRow[]
}

/** Deadlines that stand, open and closed, earliest first. */
export function readFollowUps(db: Database): FollowUpRow[] {
  return db.prepare('SELECT * FROM followUp WHERE droppedSeq IS NULL ORDER BY due, id').all() as FollowUpRow[]
}

export function readControlMonths(db: Database): number {
  const months = db
    .prepare('SELECT months FROM homeControlInterval ORDER BY recordedSeq DESC LIMIT 1')
    .pluck()
    .get()
  return typeof months === 'number' ? months : defaultControlMonths
}

export function idsOf(json: string): string[] {
  return JSON.parse(json) as string[]
}

export function timeoutOf({ timeoutAction, timeoutMinutes }: StandardRow): DeviceStandardData['timeout'] {
  return timeoutAction === null || timeoutMinutes === null
    ? null
    : { action: timeoutAction, minutes: timeoutMinutes }
}

/** The answers of an item, each "nej" with how its deadline stands now. */
export function shownAnswers(
  { answers }: Pick<Stored, 'answers'>,
  followUps: ReadonlyMap<string, FollowUpRow>,
): ShownAnswer[] {
  return (JSON.parse(answers) as Answer[]).map((answer) => {
    const row = answer.followUp && followUps.get(answer.followUp.id)
    if (!row) return { ...answer, state: null }
    return {
      ...answer,
      followUp: { id: row.id, due: row.due, responsible: row.responsible },
      state: { isOpen: row.closedSeq === null, closedOn: row.closedOn, done: row.done },
    }
  })
}
