// C5: a control without a log search or without statistics is incomplete, and the clock of C1 runs on.
import { z } from 'zod'
import type { Rule } from '../rule.ts'

export const c5: Rule = {
  id: 'C5',
  version: 1,
  title: 'Ufuldstændig kontrol',
  clauses: ['T4.11'],
  parameters: z.strictObject({}),
  run({ sources }) {
    const missing = [
      ...(sources.some(({ kind }) => kind === 'log') ? [] : ['logsøgning']),
      ...(sources.some(({ kind }) => kind === 'statistics') ? [] : ['transaktionsstatistik']),
    ]
    if (missing.length === 0) return { findings: [] }
    return {
      findings: [
        {
          rule: c5.id,
          severity: 'middel',
          clauses: c5.clauses,
          subject: { kind: 'control', id: 'logs', label: 'Log- og statistikkontrol', identities: [] },
          count: missing.length,
          parameters: { missing: missing.join(', ') },
          reason: `Hvornår bliver ${missing.join(' og ')} hentet, så kontrollen ikke længere er ufuldstændig?`,
        },
      ],
    }
  },
}
