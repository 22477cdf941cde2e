import type { HomeClause } from '../../shared/duties/clauses.ts'

const keys = {
  'T7.1': 't71',
  'T7.2': 't72',
  'T7.3': 't73',
  'T7.4': 't74',
  'T7.5': 't75',
  'T7.6': 't76',
  'T7.7': 't77',
  'T7.8': 't78',
} as const satisfies Record<HomeClause, string>

/** The name of a point among the texts: `clause.<key>` its title, `question.<key>` what is asked. */
export function clauseKey(clause: HomeClause): (typeof keys)[HomeClause] {
  return keys[clause]
}

/** Which of section 7's points it is, as the terms list them. */
export function pointOf(clause: HomeClause): number {
  return Number(clause.slice(3))
}
