// From an approved control in the register to all that a pack prints of it. Nothing is computed again: what the run
// yielded and what the officer decided is read back, and refused when it is not what was approved.
import { AppError } from '../../shared/errors.ts'
import type { PackControl } from '../../shared/evidence/pack-request.ts'
import { readControl } from '../control/control-row.ts'
import { readRunResult } from '../control/run-result.ts'
import { findingsSha256, readFindings } from '../ledger/finding-table.ts'
import { readEntry } from '../ledger/read-payload.ts'
import { controlFiguresSchema } from '../../shared/control/control-figures.ts'
import type { CoverageFile } from '../../shared/control/coverage-file.ts'
import { registerFacts } from '../register/register-facts.ts'
import type { DataFile } from '../vault/data-file.ts'
import { countRegister } from './count-register.ts'
import { packApproval } from './pack-approval.ts'
import { packSource } from './pack-source.ts'

/**
 * An approved control as it is printed.
 *
 * @throws AppError `control-unknown`, `control-not-approved`, `control-findings-changed`
 */
export function packOfControl(dataFile: DataFile, controlId: string): PackControl {
  const { db } = dataFile
  const control = readControl(db, controlId)
  const approval = readEntry(db, 'control-approved', controlId)
  if (!approval || control.isTechnical) throw new AppError('control-not-approved', {})
  const { run } = approval.data
  const entry = readEntry(db, 'rules-run', run)
  const result = readRunResult(db, run)
  if (!entry || !result) throw new AppError('control-findings-changed', {})
  const findings = readFindings(
    db,
    run,
    entry.data.sources.map(({ file }) => file),
  )
  if (findingsSha256(findings) !== approval.data.findingsSha256) {
    throw new AppError('control-findings-changed', {})
  }
  const register = registerFacts(db, { sourceIndexOf: () => -1, asOf: { knownSeq: entry.seq } })
  const fileOf = new Map(entry.data.sources.map(({ importId, file }) => [importId, file]))
  return {
    period: approval.data.period,
    profile: {
      isDraft: false,
      approval: packApproval(db, controlId, approval, findings, (id) => fileOf.get(id)),
    },
    control: { ...result, findings, coverage: approvedCoverage(result.coverage, approval.data.figures) },
    sources: entry.data.sources.map((source) => packSource(dataFile, source)),
    register: countRegister(register),
    programs: register.programs,
  }
}

/** Look-ups are printed as they were when the officer approved: assessments tie some of them to a case. */
function approvedCoverage(coverage: CoverageFile, figures: unknown): CoverageFile {
  const printed = controlFiguresSchema.safeParse(figures)
  if (!printed.success) return coverage
  const { tiedToCase, byReason, untied, firstLookups } = printed.data.lookups
  return {
    ...coverage,
    tiedToCase: { total: tiedToCase, byReason: { ...coverage.tiedToCase.byReason, ...byReason } },
    firstLookups,
    untied,
  }
}
