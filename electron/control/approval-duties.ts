// Which of the planned duties a control has met: the authorisations when every unit is reviewed, the logs when log search
// and statistics of the whole period and every active program's own log were read by the rules, a program when its own was.
import type { z } from 'zod'
import type { approvalSummarySchema } from '../../shared/control/assess-contract.ts'
import type { Duty } from '../../shared/control/deadlines.ts'
import type { RunData } from '../../shared/ledger/control-events.ts'
import { formatDay, parseDay } from '../../shared/time/local-date.ts'
import type { Database } from '../vault/open-encrypted.ts'
import type { ControlRow } from './control-row.ts'
import { reviewUnits } from './review-units.ts'

type DutyState = z.infer<typeof approvalSummarySchema>['duties'][number]

/** @param nowMs UTC ms */
export function dutyStates(
  db: Database,
  control: ControlRow,
  { sources }: RunData,
  nowMs: number,
): DutyState[] {
  return control.plan.map((duty) => {
    const lacks = lackOf(db, control, duty, sources, nowMs)
    return { duty, lacks, isMet: lacks === null }
  })
}

function lackOf(
  db: Database,
  { id, period }: ControlRow,
  { kind, program }: Duty,
  sources: RunData['sources'],
  nowMs: number,
): DutyState['lacks'] {
  if (kind === 'authorisations') {
    return reviewUnits(db, id, nowMs).every(({ state }) => state === 'confirmed') ? null : 'review'
  }
  const covers = (of: RunData['sources']) => isCovered(of, period)
  if (program !== null) {
    const own = sources.filter((source) => source.kind === 'program-log' && source.program === program)
    return own.length === 0 ? 'program-log' : covers(own) ? null : 'period'
  }
  const logs = sources.filter((source) => source.kind === 'log')
  const statistics = sources.filter((source) => source.kind === 'statistics')
  if (logs.length === 0) return 'log'
  if (statistics.length === 0) return 'statistics'
  if (!covers(logs) || !covers(statistics)) return 'period'
  // C1: only a control with every active program's own log counts.
  const own = (name: string) =>
    covers(sources.filter((source) => source.kind === 'program-log' && source.program === name))
  return programsInUse(db, period).every(own) ? null : 'program-logs'
}

/** Names of the programs in use on some date of the period, as the register knows them now. */
function programsInUse(db: Database, { from, to }: ControlRow['period']): string[] {
  return db
    .prepare(
      `SELECT name FROM program WHERE knownToSeq IS NULL AND validTo IS NULL
       AND (inUseFrom IS NULL OR inUseFrom <= ?) AND (inUseTo IS NULL OR inUseTo >= ?) ORDER BY name`,
    )
    .pluck()
    .all(to, from) as string[]
}

/** Whether the declared ranges leave no date of the period out. */
function isCovered(sources: RunData['sources'], { from, to }: ControlRow['period']): boolean {
  let reached = ''
  for (const { declared } of [...sources].sort((a, b) => (a.declared.from < b.declared.from ? -1 : 1))) {
    if (reached === '' ? declared.from > from : declared.from > dayAfter(reached)) return false
    if (declared.to > reached) reached = declared.to
    if (reached >= to) return true
  }
  return false
}

function dayAfter(date: string): string {
  return formatDay(parseDay(date) + 1)
}
