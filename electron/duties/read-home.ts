// The front page of home workplaces: rules, standards, controls, what is open, and how many stand how.
import type { HomeState } from '../../shared/duties/contract.ts'
import { type HomeDuties, dutyDeadlines, rulesInForce } from '../../shared/duties/home-state.ts'
import type { Database } from '../vault/open-encrypted.ts'
import {
  type ControlRow,
  type FollowUpRow,
  idsOf,
  readControlMonths,
  readControls,
  readFollowUps,
  readPlaces,
  readRules,
  readStandards,
  shownAnswers,
  timeoutOf,
} from './home-records.ts'
import { allWorkplaces, personOf } from './read-workplaces.ts'
import { shownFollowUps } from './shown-follow-ups.ts'

/** @param today local date */
export function readHome(db: Database, today: string): Omit<HomeState, 'officerName'> {
  const followUps = readFollowUps(db)
  const byId = new Map(followUps.map((row) => [row.id, row]))
  const rules = readRules(db)
  const places = readPlaces(db)
  const isOver = (validTo: string | null) => validTo !== null && validTo < today
  const inUse = new Map<string, number>()
  for (const { standard, validTo } of places) {
    if (!isOver(validTo)) inUse.set(standard, (inUse.get(standard) ?? 0) + 1)
  }
  return {
    today,
    inForce: rulesInForce(rules, today)?.id ?? null,
    rules: rules.map((row) => ({ ...row, answers: shownAnswers(row, byId) })),
    standards: readStandards(db).map((row) => ({
      id: row.id,
      name: row.name,
      timeout: timeoutOf(row),
      answers: shownAnswers(row, byId),
      workplaces: inUse.get(row.id) ?? 0,
    })),
    controls: readControls(db).map((row) => shownControl(row, byId, places)),
    control: controlState(db, today),
    followUps: shownFollowUps(
      db,
      followUps.filter(({ closedSeq }) => closedSeq === null),
      today,
    ),
    counts: countByStatus(db, today),
  }
}

/** What the deadlines of section 7 are computed from. */
export function homeDuties(db: Database, today: string): HomeDuties {
  return {
    followUps: readFollowUps(db).filter(({ closedSeq }) => closedSeq === null),
    controls: readControls(db).map(({ validFrom }) => validFrom),
    workplacesFrom: readPlaces(db)
      .filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || validTo >= today))
      .map(({ validFrom }) => validFrom),
    controlMonths: readControlMonths(db),
  }
}

export function shownControl(
  row: ControlRow,
  followUps: ReadonlyMap<string, FollowUpRow>,
  places: ReturnType<typeof readPlaces>,
): HomeState['controls'][number] {
  const ids = idsOf(row.workplaces)
  return {
    id: row.id,
    on: row.validFrom,
    checked: row.checked,
    workplaces: ids,
    answers: shownAnswers(row, followUps),
    employees: places.filter(({ id }) => ids.includes(id)).map(personOf),
  }
}

function controlState(db: Database, today: string): HomeState['control'] {
  const duties = homeDuties(db, today)
  const next = dutyDeadlines({ ...duties, followUps: [] }, today)[0]
  return {
    months: duties.controlMonths,
    last: duties.controls[0] ?? null,
    due: next?.due ?? null,
    daysLeft: next?.daysLeft ?? null,
  }
}

/** How many workplaces stand how. */
export function countByStatus(db: Database, today: string): HomeState['counts'] {
  const counts: HomeState['counts'] = {
    planned: 0,
    ended: 0,
    'open-no': 0,
    'declaration-missing': 0,
    'declaration-outdated': 0,
    'in-order': 0,
  }
  for (const { status } of allWorkplaces(db, today)) counts[status] += 1
  return counts
}
