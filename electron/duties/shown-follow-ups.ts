// Open deadlines as the officer sees them: where each "nej" was given, and how long is left.
import type { ShownFollowUp } from '../../shared/duties/contract.ts'
import { parseDay } from '../../shared/time/local-date.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { type FollowUpRow, readControls, readPlaces, readRules, readStandards } from './home-records.ts'

type Origin = Pick<ShownFollowUp, 'origin' | 'originName'>

export function shownFollowUps(db: Database, rows: readonly FollowUpRow[], today: string): ShownFollowUp[] {
  const origins = new Map<string, Origin>()
  for (const { id, name } of readPlaces(db)) origins.set(id, { origin: 'declaration', originName: name })
  for (const { id, version } of readRules(db)) origins.set(id, { origin: 'rules', originName: version })
  for (const { id, name } of readStandards(db)) origins.set(id, { origin: 'standard', originName: name })
  for (const { id, validFrom } of readControls(db)) {
    origins.set(id, { origin: 'control', originName: validFrom })
  }
  return rows.flatMap(({ id, subject, clause, due, responsible }) => {
    const origin = origins.get(subject)
    const daysLeft = parseDay(due) - parseDay(today)
    return origin ? [{ id, clause, due, daysLeft, responsible, ...origin }] : []
  })
}
