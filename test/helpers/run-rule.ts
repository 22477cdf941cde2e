// Runs one rule over an input and shows its findings in few words: `M1001 kritisk log.csv:2 log.csv:5`.
import { buildFindings } from '../../shared/control/build-findings.ts'
import type { ControlInput } from '../../shared/control/control-input.ts'
import type { Finding } from '../../shared/control/findings-file.ts'
import { prepareContext } from '../../shared/control/prepare-context.ts'
import type { Rule } from '../../shared/control/rule.ts'
import { hashing } from './control-builders.ts'

/** Throws when the rule says it was not run. */
export function findingsOf(
  rule: Rule,
  input: ControlInput,
  parameters: Readonly<Record<string, number>> = {},
): readonly Finding[] {
  const context = prepareContext(input)
  const outcome = rule.run(context, rule.parameters.parse({ ...parameters }))
  if ('notRun' in outcome) throw new Error(outcome.notRun)
  return buildFindings(outcome.findings, context, hashing)
}

/** Subject, severity, lettered case and events of each finding. */
export function inWords(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ subject, severity, parameters, events }) =>
    [
      subject.id,
      severity,
      ...('case' in parameters ? [`(${String(parameters['case'])})`] : []),
      ...events.map(({ file, line }) => `${file}:${line}`),
    ].join(' '),
  )
}
