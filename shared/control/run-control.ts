// One run of the control: rules, sample and coverage of one period. Pure: the same input and seed give the same result.
import type { ControlInput } from './control-input.ts'
import type { ControlResult, RuleRecord, SourceCounts } from './control-result.ts'
import { buildFindings } from './build-findings.ts'
import { countCoverage } from './coverage.ts'
import type { CoverageFile } from './coverage-file.ts'
import type { Finding } from './findings-file.ts'
import { hit, type Hashing } from './hashing.ts'
import { lookupsPerHour } from './lookups-per-hour.ts'
import { lookupsPerWeek } from './lookups-per-week.ts'
import { lookBackNote } from './look-back.ts'
import { readParameters, type RuleParameters } from './parameters.ts'
import { prepareContext } from './prepare-context.ts'
import { mark, type RuleContext } from './rule-context.ts'
import { compareRuleIds } from './rule-order.ts'
import type { RuleOutcome } from './rule.ts'
import { rules } from './rules.ts'
import { missingInput, reasonOfLaterEdition, rulesOfLaterEditions } from './rules-not-run.ts'
import type { SampleFile } from './sample-file.ts'
import { drawSample } from './sample.ts'
import type { FindingDraft } from './subject.ts'
import { untiedRows } from './untied-rows.ts'
import { type WorkingHours, usualHours } from './working-hours.ts'
import { parseDay } from '../time/local-date.ts'

/**
 * `seed` is the sample's, at least 16 bytes. Throws `control-unknown-rule`, `control-unknown-parameter` and
 * `control-invalid-parameter` when the authority's parameters name what is not there.
 */
export function runControl(input: ControlInput, hashing: Hashing, seed: Uint8Array): ControlResult {
  const parameters = readParameters(rules, input.authority.parameters ?? {})
  const context = prepareContext(input)
  const outcomes = runRules(input, context, parameters)
  const drafts = [...outcomes.values()].flatMap((outcome) => ('findings' in outcome ? outcome.findings : []))
  const findings = buildFindings(drafts, context, hashing)
  const records = recordRules(input, context, outcomes, parameters)
  const hits = hitsOf(drafts, context)
  const sample = drawSample(context, hits, seed, hashing)
  return {
    findings,
    sample,
    coverage: { ...countCoverage(context, hoursOf(parameters.get('L1')!)), ...summarise(findings, records) },
    rules: records,
    sources: countSources(context),
    lookupsPerWeek: lookupsPerWeek(context),
    lookupsPerHour: lookupsPerHour(context),
    untied: untiedRows(context, assessedRows(context, hits, sample)),
  }
}

/** Coverage asks the same as L1 does. */
function hoursOf(used: RuleParameters): WorkingHours {
  const { opensAt = usualHours.opensAt, closesAt = usualHours.closesAt } = used
  return { opensAt, closesAt }
}

/** Rows of the sample, and of findings of middel or above. */
function assessedRows({ rows, sources }: RuleContext, hits: Uint8Array, sample: SampleFile): Uint8Array {
  const drawn = new Set(sample.rows.map(({ file, line }) => `${file}:${line}`))
  return hits.map((bits, row) =>
    Number(
      (bits & hit.middelOrAbove) !== 0 ||
        (rows.isInPeriod[row] === 1 && drawn.has(`${sources[rows.source[row]!]!.file}:${rows.line[row]}`)),
    ),
  )
}

/** By rule id. L3 comes first: L2, L17 and L19 do not count the rows it finds. */
function runRules(
  input: ControlInput,
  context: RuleContext,
  parameters: ReadonlyMap<string, RuleParameters>,
): ReadonlyMap<string, RuleOutcome> {
  const outcomes = new Map<string, RuleOutcome>()
  const inOrder = [...rules].sort((a, b) => Number(b.id === 'L3') - Number(a.id === 'L3'))
  for (const rule of inOrder) {
    const notRun = missingInput(rule.id, input)
    const outcome = notRun === undefined ? rule.run(context, parameters.get(rule.id)!) : { notRun }
    outcomes.set(rule.id, outcome)
    if (rule.id === 'L3' && 'findings' in outcome) markMachineRows(outcome.findings, context)
  }
  return outcomes
}

function markMachineRows(drafts: readonly FindingDraft[], { rows }: RuleContext): void {
  for (const draft of drafts) {
    for (let index = 0; index < (draft.rows?.length ?? 0); index++)
      rows.marks[draft.rows![index]!]! |= mark.l3
  }
}

/** Which severities hit each row, for the sample. */
function hitsOf(drafts: readonly FindingDraft[], { rows }: RuleContext): Uint8Array {
  const hits = new Uint8Array(rows.count)
  for (const { severity, rows: numbers = [] } of drafts) {
    const bit = severity === 'info' ? 0 : severity === 'lav' ? hit.lav : hit.middelOrAbove
    for (let index = 0; index < numbers.length; index++) hits[numbers[index]!]! |= bit
  }
  return hits
}

/** Every rule id of the domain, in order: as it was run, or why it was not. */
function recordRules(
  input: ControlInput,
  context: RuleContext,
  outcomes: ReadonlyMap<string, RuleOutcome>,
  parameters: ReadonlyMap<string, RuleParameters>,
): readonly RuleRecord[] {
  const run = rules.map(({ id, version, title, clauses }): RuleRecord => {
    const outcome = outcomes.get(id)!
    return 'notRun' in outcome
      ? {
          id,
          version,
          title,
          clauses,
          parameters: {},
          findings: null,
          notRun: outcome.notRun,
          lookBack: null,
        }
      : {
          id,
          version,
          title,
          clauses,
          parameters: parameters.get(id)!,
          findings: outcome.findings.length,
          notRun: null,
          lookBack: outcome.lookBack ?? lookBackNote(id, context),
        }
  })
  const later = rulesOfLaterEditions.map((rule): RuleRecord => {
    return {
      ...rule,
      version: 0,
      parameters: {},
      findings: null,
      notRun: reasonOfLaterEdition(rule.id, input),
      lookBack: null,
    }
  })
  return [...run, ...later].sort((a, b) => compareRuleIds(a.id, b.id))
}

function summarise(
  findings: readonly Finding[],
  records: readonly RuleRecord[],
): Pick<CoverageFile, 'rulesNotRun' | 'findings'> {
  const bySeverity = { kritisk: 0, høj: 0, middel: 0, lav: 0, info: 0 }
  for (const { severity } of findings) bySeverity[severity]++
  return {
    rulesNotRun: records.flatMap(({ id, notRun }) => (notRun === null ? [] : [{ rule: id, reason: notRun }])),
    findings: {
      bySeverity,
      byRule: Object.fromEntries(
        records.flatMap(({ id, findings }) => (findings === null ? [] : [[id, findings]])),
      ),
    },
  }
}

/** Rows inside and outside the period, for each log, program log and statistics file in file order. */
function countSources({ sources, rows, fromDay, toDay }: RuleContext): readonly SourceCounts[] {
  const inside = sources.map(({ statistics = [] }) =>
    statistics.reduce(
      (sum, { from, to }) => sum + Number(parseDay(from) >= fromDay && parseDay(to) <= toDay),
      0,
    ),
  )
  for (let row = 0; row < rows.count; row++) {
    if (rows.isInPeriod[row] === 1) inside[rows.source[row]!]!++
  }
  return sources.flatMap(({ file, log, statistics }, index) => {
    const count = log?.rowCount ?? statistics?.length
    if (count === undefined) return []
    return [{ file, rowsInPeriod: inside[index]!, rowsOutsidePeriod: count - inside[index]! }]
  })
}
