// The period of the fictional authority's files, which do not reach up to today.
import type { PeriodProposal } from '../../shared/control/propose-period.ts'

/** What the bundled files cover (build/sample-data). */
const bundled = { from: '2026-07-01', to: '2026-09-30' } as const

/** The bundled files' period while it is the next one; after a control of it, whatever follows. */
export function samplePeriod(
  proposed: PeriodProposal,
): Omit<PeriodProposal, 'follows'> & { readonly follows: PeriodProposal['follows'] | 'sample' } {
  return proposed.from === bundled.from ? { ...bundled, follows: 'sample' } : proposed
}
