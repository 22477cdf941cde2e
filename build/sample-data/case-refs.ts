// References to cases in the two forms that the authority's systems use.
import type { Random } from './random.ts'

/** A case number of the year, or a journal number under KLE (the municipalities' shared subject index). */
export const casePattern = '^(20\\d{2}-\\d{6}|\\d{2}\\.\\d{2}\\.\\d{2}-[A-Z]\\d{2}-\\d{1,5}-\\d{2})$'

export function newCaseRef(random: Random, system: string): string {
  if (system !== 'Ydelsesflow') return `2026-${String(random.integer(100_000, 999_999))}`
  const subject = random.pick(['32.18.04', '32.24.12', '27.36.04', '15.20.00'])
  return `${subject}-${random.pick(['G01', 'A53', 'P19'])}-${random.integer(1, 99_999)}-26`
}
