// How many findings of a run are not assessed yet, by severity.
import { type Severity, severitySchema } from '../../shared/control/subject.ts'
import { onWorkList } from '../ledger/finding-table.ts'
import type { Database } from '../vault/open-encrypted.ts'

type Assessed = { readonly finding: number; readonly outcome: string; readonly size: number }

/**
 * Open is a finding without an assessment that counts: the latest one counts, an awaited answer is none, and kritisk and
 * høj are assessed singly. Severities without findings are left out, the worst first. Defects of the register before the
 * first control are a work list and no findings.
 */
export function openFindings(
  db: Database,
  control: string,
  run: string,
): { severity: Severity; open: number; total: number }[] {
  // The columns are those of schema.sql.
  const assessed = db
    .prepare(
      `SELECT finding, outcome, count(*) OVER (PARTITION BY id) AS size FROM assessment
       WHERE control = ? AND run = ? AND finding IS NOT NULL ORDER BY recordedSeq`,
    )
    .all(control, run) as Assessed[]
  const latest = new Map(assessed.map((each) => [each.finding, each]))
  const findings = db
    .prepare(`SELECT ordinal, severity FROM finding WHERE run = ? AND NOT (${onWorkList})`)
    .all(run) as { readonly ordinal: number; readonly severity: Severity }[]
  const counts = new Map<Severity, { open: number; total: number }>()
  for (const { ordinal, severity } of findings) {
    const count = counts.get(severity) ?? { open: 0, total: 0 }
    counts.set(severity, count)
    count.total += 1
    if (!isAssessed(latest.get(ordinal), severity)) count.open += 1
  }
  return severitySchema.options.flatMap((severity) => {
    const count = counts.get(severity)
    return count ? [{ severity, ...count }] : []
  })
}

function isAssessed(assessment: Assessed | undefined, severity: Severity): boolean {
  if (!assessment || assessment.outcome === 'Afventer svar') return false
  return (severity !== 'kritisk' && severity !== 'høj') || assessment.size === 1
}
