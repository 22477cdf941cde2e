// The first row of Overblik, read in one short call: no log store is opened.
import type { OverviewState } from '../../shared/overview/contract.ts'
import { stateOfDuties } from '../../shared/overview/state-of-duties.ts'
import { readAuthority } from '../control/control-facts.ts'
import { isUnderWay } from '../control/control-list.ts'
import { type ControlRow, readControls } from '../control/control-row.ts'
import { readControls as readHomeControls } from '../duties/home-records.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { openFindings } from './open-findings.ts'
import { type WorkingHours, usualHours } from '../../shared/control/working-hours.ts'
import { nameOf, overviewDuties, provisionDates } from './overview-duties.ts'

/** @param nowMs UTC ms */
export function readOverview(db: Database, nowMs: number): OverviewState {
  const { today, duties, controls } = overviewDuties(db, nowMs)
  const state = stateOfDuties(duties)
  const running = readControls(db).filter(({ kind }) => kind === 'running')
  const shown = running.findLast((control) => isUnderWay(control) && control.run !== null)
  const latest = shown ?? running.findLast(({ approvedAt, run }) => approvedAt !== null && run !== null)
  return {
    today,
    ...state,
    unknownFor:
      state.nextControl === null
        ? readAuthority(db)?.isBaselineUnknown
          ? 'earlier-controls'
          : 'access'
        : null,
    duties,
    rings: controls.map(({ duty, arcs, gaps }) => ({
      ...nameOf(duty),
      arcs: arcs.map(({ from, due, begins }) => ({ from, due, begins })),
      gaps: [...gaps],
    })),
    dots: dots(db, duties, today),
    findings: latest ? findingsOf(db, latest) : null,
    heat: latest ? heatOf(db, latest) : null,
  }
}

function findingsOf(db: Database, control: ControlRow): OverviewState['findings'] {
  const { id, run, period } = control
  if (run === null) return null
  return { control: id, isUnderWay: isUnderWay(control), period, bySeverity: openFindings(db, id, run) }
}

/** What the run of the rules counted; the rows themselves are not read again. */
function heatOf(db: Database, { run, period }: ControlRow): OverviewState['heat'] {
  const counts = db
    .prepare(`SELECT json_extract(data, '$.lookupsPerHour') FROM runResult WHERE run = ?`)
    .pluck()
    .get(run)
  // Seven weekdays of 24 hours, or none for fewer than ten users: as lookupsPerHour made it.
  const perHour = typeof counts === 'string' ? (JSON.parse(counts) as number[][]) : []
  return perHour.length === 7 ? { period, counts: perHour, ...hoursOf(db, run) } : null
}

function hoursOf(db: Database, run: string | null): WorkingHours {
  const used = db
    .prepare(
      `SELECT json_extract(value, '$.parameters') FROM runResult, json_each(data, '$.rules')
       WHERE run = ? AND json_extract(value, '$.id') = 'L1'`,
    )
    .pluck()
    .get(run)
  // Numbers by name, as the run's result has them.
  const { opensAt, closesAt } = JSON.parse(typeof used === 'string' ? used : '{}') as Partial<WorkingHours>
  return { opensAt: opensAt ?? usualHours.opensAt, closesAt: closesAt ?? usualHours.closesAt }
}

/** The yearly duties: what was done as it was done, and the deadline to come. */
function dots(db: Database, duties: OverviewState['duties'], today: string): OverviewState['dots'] {
  const done = [
    ...provisionDates(db)
      .filter((date) => date <= today)
      .map((date) => ({ kind: 'provisions' as const, date })),
    ...readHomeControls(db).map(({ validFrom }) => ({ kind: 'home-control' as const, date: validFrom })),
  ]
  const due = duties.flatMap(({ kind, due: date }) =>
    date !== null && (kind === 'provisions' || kind === 'home-control') ? [{ kind, date }] : [],
  )
  return [
    ...done.map((dot) => ({ ...dot, state: 'done' as const })),
    ...due.map((dot) => ({ ...dot, state: dot.date < today ? ('late' as const) : ('open' as const) })),
  ]
}
