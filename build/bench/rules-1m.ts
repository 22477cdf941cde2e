// Every rule, the sample and coverage over a million log rows read from their encrypted store.
import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Cost, measure, rounded } from './measure.ts'

export type RulesBench = {
  readonly rows: number
  readonly findings: number
  readonly cpuSeconds: number
  readonly wallSeconds: number
  readonly peakMiB: number
  /** CPU of import and rules together / CPU of sqlite3's import alone. */
  readonly importAndRulesCpuRatio: number
}

export function benchRules(
  log: string,
  rows: number,
  folder: string,
  imported: { readonly cpuSeconds: number; readonly theirCpuSeconds: number },
): RulesBench {
  const work = mkdtempSync(path.join(folder, 'rules-'))
  try {
    const store = path.join(work, 'store.db')
    measure(process.execPath, [path.join(import.meta.dirname, 'import-child.mjs'), log, store])
    const child = path.join(import.meta.dirname, 'rules-child.ts')
    const runs = [1, 2, 3].map(() => measure(process.execPath, [child, log, store]))
    const best = runs.reduce((a: Cost & { output: string }, b) => (b.cpuSeconds < a.cpuSeconds ? b : a))
    return {
      rows,
      findings: Number(best.output),
      cpuSeconds: rounded(best.cpuSeconds),
      wallSeconds: rounded(best.wallSeconds),
      peakMiB: rounded(Math.max(...runs.map(({ peakMiB }) => peakMiB))),
      importAndRulesCpuRatio: rounded((imported.cpuSeconds + best.cpuSeconds) / imported.theirCpuSeconds),
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
