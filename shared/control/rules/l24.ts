import { z } from 'zod'
import { logClauses } from '../log-clauses.ts'
import type { Rule } from '../rule.ts'
import type { FindingDraft } from '../subject.ts'

const parameters = z.strictObject({})

/** L24: rows of the period left out by the import because an earlier row says the same; one finding per file and other file. */
export const l24: Rule<z.infer<typeof parameters>> = {
  id: 'L24',
  version: 1,
  title: 'Dubletter',
  clauses: logClauses,
  parameters,
  run(context, used) {
    const isInPeriod = (ms: number) => context.fromMs <= ms && ms < context.toMs
    const findings = context.sources.flatMap(({ file, duplicates }, source) =>
      duplicates
        .map(({ otherFile, lines, times }) => ({
          otherFile,
          lines: lines.filter((_, at) => isInPeriod(times[at]!)),
        }))
        .filter(({ lines }) => lines.length > 0)
        .map(({ otherFile, lines }): FindingDraft => ({
          rule: 'L24',
          severity: 'info',
          clauses: logClauses,
          subject: { kind: 'source', id: file, label: file, identities: [] },
          refs: lines.map((line) => ({ source, line })),
          parameters: { ...used, otherFile },
          reason: `Er det rigtigt, at ${lines.length} ${lines.length === 1 ? 'række' : 'rækker'} også står ${otherFile === file ? 'tidligere i samme fil' : `i ${otherFile}`}?`,
        })),
    )
    return { findings }
  },
}
