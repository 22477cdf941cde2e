// Every deadline that Overblik shows, from the features that know them: running controls, home workplaces, provisions.
import { type DutyDeadline, dutyDeadlines } from '../../shared/control/deadlines.ts'
import { dutyDeadlines as homeDeadlines } from '../../shared/duties/home-state.ts'
import type { OverviewDuty } from '../../shared/overview/contract.ts'
import { addMonths, parseDay } from '../../shared/time/local-date.ts'
import { deadlineFacts } from '../control/control-facts.ts'
import { homeDuties } from '../duties/read-home.ts'
import { localDateAt } from '../register/as-of.ts'
import type { Database } from '../vault/open-encrypted.ts'

/** Months between two updates of the internal provisions at most (T4.3). */
const provisionMonths = 12

export type OverviewDuties = {
  readonly today: string
  readonly duties: OverviewDuty[]
  /** The running controls with their arcs and gaps. */
  readonly controls: readonly DutyDeadline[]
}

/** @param nowMs UTC ms */
export function overviewDuties(db: Database, nowMs: number): OverviewDuties {
  const today = localDateAt(nowMs)
  const controls = dutyDeadlines(deadlineFacts(db, nowMs))
  return {
    today,
    controls,
    duties: [
      ...controls.map(({ duty, next }) => ({
        ...nameOf(duty),
        ...one(next?.due ?? null, next?.daysLeft ?? null),
      })),
      ...homeWorkplaces(db, today),
      provisions(db, today),
    ],
  }
}

export function nameOf({
  kind,
  program,
}: DutyDeadline['duty']): Pick<OverviewDuty, 'key' | 'kind' | 'program'> {
  return program === null
    ? { key: kind, kind, program: '' }
    : { key: `program ${program}`, kind: 'program', program }
}

/** The first days of the provisions' versions, the latest last. */
export function provisionDates(db: Database): string[] {
  return db
    .prepare('SELECT DISTINCT validFrom FROM provision WHERE knownToSeq IS NULL ORDER BY validFrom')
    .pluck()
    .all() as string[]
}

/** The day through which a version of the provisions holds without a review. */
function provisionDue(validFrom: string): string {
  return addMonths(validFrom, provisionMonths)
}

function one(due: string | null, daysLeft: number | null) {
  return { due, daysLeft, deadlines: 1, overdue: daysLeft !== null && daysLeft < 0 ? 1 : 0 }
}

function homeWorkplaces(db: Database, today: string): OverviewDuty[] {
  const deadlines = homeDeadlines(homeDuties(db, today), today)
  const duties = deadlines
    .filter(({ kind }) => kind === 'home-control')
    .map(({ due, daysLeft }): OverviewDuty => ({
      key: 'home-control',
      kind: 'home-control',
      program: '',
      ...one(due, daysLeft),
    }))
  const followUps = deadlines.filter(({ kind }) => kind === 'follow-up')
  const [first] = followUps
  if (!first) return duties
  const overdue = followUps.filter(({ daysLeft }) => daysLeft < 0).length
  const { due, daysLeft } = first
  const common = { key: 'follow-ups', kind: 'follow-ups', program: '' } as const
  return [...duties, { ...common, due, daysLeft, deadlines: followUps.length, overdue }]
}

/** Counts from the version in force; unknown while none is registered. */
function provisions(db: Database, today: string): OverviewDuty {
  const begun = provisionDates(db).findLast((date) => date <= today)
  const due = begun === undefined ? null : provisionDue(begun)
  const daysLeft = due === null ? null : parseDay(due) - parseDay(today)
  return { key: 'provisions', kind: 'provisions', program: '', ...one(due, daysLeft) }
}
