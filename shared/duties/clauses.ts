// The points of section 7 of the terms, "adgang fra terminal i hjemmet eller tilsvarende til myndighedens lokalnet", by
// who can answer them. The ids are those of the requirement catalogue.
import { z } from 'zod'

/** Answered once for the authority, per version of its guidelines and rules. */
export const rulesClauses = ['T7.1', 'T7.3', 'T7.5', 'T7.6', 'T7.7'] as const
/** Answered once per device standard: storage (7.4), lock or disconnection within ten minutes (7.8). */
export const standardClauses = ['T7.4', 'T7.8'] as const
/** Answered by each employee's declaration: the room. */
export const declarationClauses = ['T7.2'] as const
/** What the officer's own control (7.9) looks at. */
export const controlClauses = ['T7.1', 'T7.2', 'T7.3', 'T7.4', 'T7.5', 'T7.6', 'T7.7', 'T7.8'] as const

export const homeClauseSchema = z.enum(controlClauses)
export type HomeClause = z.infer<typeof homeClauseSchema>

/** Minutes without use after which the device locks or the connection is cut, at most (T7.8). */
export const longestTimeoutMinutes = 10

/** Days until a "nej" must be mended, unless the officer sets another date. Not from the terms. */
export const defaultFollowUpDays = 30

/** Months between the officer's own controls, unless the officer sets others: the terms state no interval (T7.9). */
export const defaultControlMonths = 12
