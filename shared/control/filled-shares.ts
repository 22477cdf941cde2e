// How much of a source's rows says why: the shares by which L4 and L9 judge whether a reference is usual there.
import type { RuleContext } from './rule-context.ts'

export type FilledCounts = { rows: number; caseRef: number; purpose: number }

/** Per source, in file order, over its in-period rows that `isCounted` chooses. */
export function countFilled(
  context: RuleContext,
  isCounted: (row: number) => boolean,
): readonly Readonly<FilledCounts>[] {
  const { rows } = context
  const counts = context.sources.map((): FilledCounts => ({ rows: 0, caseRef: 0, purpose: 0 }))
  for (let row = 0; row < rows.count; row++) {
    if (rows.isInPeriod[row] === 0 || !isCounted(row)) continue
    const ofSource = counts[rows.source[row]!]!
    ofSource.rows++
    if (rows.caseRef[row] !== 0) ofSource.caseRef++
    if (rows.isPurposeEmpty[row] === 0) ofSource.purpose++
  }
  return counts
}

/** Whether at least `percent` of the rows are filled in; never for no rows. */
export function isFilled(filled: number, rows: number, percent: number): boolean {
  return rows > 0 && filled * 100 >= percent * rows
}
