// Rows that an officer assesses and whose look-ups nothing ties to a case yet: an assessment may (rules, "Tied to a case").
import { z } from 'zod'
import { countSchema, lineSchema } from '../ledger/ids.ts'
import { eachLookup } from './coverage.ts'
import type { RuleContext } from './rule-context.ts'

export const untiedRowsSchema = z.array(
  z.strictObject({
    file: z.string(),
    /** Line, look-ups without a reason, and how many of them are the first of their user and person. */
    rows: z.array(z.tuple([lineSchema, countSchema, countSchema])),
  }),
)
export type UntiedRows = z.infer<typeof untiedRowsSchema>

/** @param isAssessed by row: not 0 when it is in the sample or in a finding that is assessed */
export function untiedRows(context: RuleContext, isAssessed: Uint8Array): UntiedRows {
  const { rows, sources } = context
  const untied = new Map<number, [lookups: number, first: number]>()
  eachLookup(context, (row, reason, isFirst) => {
    if (reason !== undefined || isAssessed[row] === 0) return
    const known = untied.get(row) ?? [0, 0]
    untied.set(row, [known[0] + 1, known[1] + Number(isFirst)])
  })
  const ofFile = Map.groupBy(
    [...untied].sort(([a], [b]) => a - b),
    ([row]) => sources[rows.source[row]!]!.file,
  )
  return [...ofFile].map(([file, each]) => ({
    file,
    rows: each.map(([row, [lookups, first]]) => [rows.line[row]!, lookups, first]),
  }))
}
