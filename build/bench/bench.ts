// `npm run bench`: what imports, rules, the register and unlocking cost, as a table and as bench.json; `npm run bench
// register` only the register and unlocking. Ratios are ours / theirs, measured in one run on one machine; a busy machine
// shows in the seconds, hardly in the ratios.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type ImportBench, benchImport } from './import-1m.ts'
import { makeLog } from './make-log.ts'
import { type RegisterHostBench, benchRegisterHost } from './register-host.ts'
import { type RegisterListBench, benchRegisterList } from './register-list.ts'
import { type RulesBench, benchRules } from './rules-1m.ts'
import { type UnlockBench, benchUnlock } from './unlock.ts'

const root = path.join(import.meta.dirname, '..', '..')
const rows = 1_000_000
const pairs = 5

function table(import1M: ImportBench, rules1M: RulesBench): string {
  const line = (name: string, cpu: number, wall: number, peak: number) =>
    `${name.padEnd(28)}${cpu.toFixed(2).padStart(9)}${wall.toFixed(2).padStart(10)}${peak.toFixed(0).padStart(11)}`
  return [
    `${import1M.rows} rows, ${import1M.fileMiB.toFixed(0)} MiB, median of ${import1M.pairs} pairs`,
    `${''.padEnd(28)}${'CPU s'.padStart(9)}${'wall s'.padStart(10)}${'peak MiB'.padStart(11)}`,
    line('import, encrypted and typed', import1M.cpuSeconds, import1M.wallSeconds, import1M.peakMiB),
    line(
      'sqlite3 .import, plain',
      import1M.theirCpuSeconds,
      import1M.theirWallSeconds,
      import1M.theirPeakMiB,
    ),
    `ratio ours / theirs         ${import1M.cpuRatio.toFixed(2).padStart(9)}${import1M.wallRatio.toFixed(2).padStart(10)}`,
    line('all rules', rules1M.cpuSeconds, rules1M.wallSeconds, rules1M.peakMiB),
    `import and rules / sqlite3's import alone: ${rules1M.importAndRulesCpuRatio.toFixed(2)} (CPU)`,
  ].join('\n')
}

function registerTable(list: RegisterListBench): string {
  const { authorisations, firstMs, changedMs, filterMs, sortMs, recordMs, reviewMs } = list
  const { replyKiB, replyBudgetKiB } = list
  return [
    `register in the store, ${authorisations} authorisations, medians of 20`,
    `filter ${filterMs} ms, sort ${sortMs} ms (yardstick from key to paint 200 ms: ${(Math.max(filterMs, sortMs) / 200).toFixed(2)})`,
    `record ${recordMs} ms (yardstick 100 ms: ${(recordMs / 100).toFixed(2)}), first question ${firstMs} ms, change and question ${changedMs} ms`,
    `both pages of a review ${reviewMs} ms (yardstick of a call 200 ms: ${(reviewMs / 200).toFixed(2)})`,
    `reply ${replyKiB} KiB (yardstick ${replyBudgetKiB} KiB: ${(replyKiB / replyBudgetKiB).toFixed(2)})`,
  ].join('\n')
}

function hostTable(bench: RegisterHostBench): string {
  const line = (name: string, ms: number, mostMs: number, budgetMs: number) =>
    `${name.padEnd(28)}${ms.toFixed(0).padStart(9)}${mostMs.toFixed(0).padStart(10)}${budgetMs.toFixed(0).padStart(11)}${(ms / budgetMs).toFixed(2).padStart(8)}`
  const { heapTopMiB, heapMostMiB, heapAgainMiB } = bench
  return [
    `register in the app (${bench.host}), ${bench.authorisations} authorisations, key to paint, 20 times`,
    `${''.padEnd(28)}${'median ms'.padStart(9)}${'most ms'.padStart(10)}${'yardstick'.padStart(11)}${'ratio'.padStart(8)}`,
    line('search', bench.searchMs, bench.searchMostMs, 200),
    line('sort', bench.sortMs, bench.sortMostMs, 200),
    line('open a record', bench.recordMs, bench.recordMostMs, 100),
    `reply ${bench.replyKiB.toFixed(1)} KiB (yardstick 64 KiB: ${(bench.replyKiB / 64).toFixed(2)}), unlock to first rows ${bench.unlockMs} ms`,
    `page heap after collection ${heapTopMiB.toFixed(1)} MiB at the top, at most ${heapMostMiB.toFixed(1)} on the way down (${(heapMostMiB / heapTopMiB).toFixed(2)}), ${heapAgainMiB.toFixed(1)} at the top again (${(heapAgainMiB / heapTopMiB).toFixed(2)})`,
  ].join('\n')
}

function unlockTable(bench: UnlockBench): string {
  const { authorisations, entries, openMs, overviewMs, unlockToOverviewMs } = bench
  return [
    `unlock to Overblik in the store, ${authorisations} authorisations, ${entries} entries, medians of 5`,
    `open ${openMs} ms, Overblik ${overviewMs} ms, both ${unlockToOverviewMs} ms (yardstick 300 ms: ${(unlockToOverviewMs / 300).toFixed(2)})`,
  ].join('\n')
}

const report: Record<string, object> = {}
if (process.argv[2] !== 'register') {
  const folder = path.join(root, 'bench-data')
  mkdirSync(folder, { recursive: true })
  const log = makeLog(folder, rows)
  const import1M = benchImport(log, rows, pairs, folder)
  const rules1M = benchRules(log, rows, folder, import1M)
  Object.assign(report, { import1M, rules1M })
  process.stdout.write(`${table(import1M, rules1M)}\n`)
}
const registerList = benchRegisterList()
process.stdout.write(`${registerTable(registerList)}\n`)
const unlock = await benchUnlock()
process.stdout.write(`${unlockTable(unlock)}\n`)
const registerHost = await benchRegisterHost()
process.stdout.write(`${hostTable(registerHost)}\n`)
Object.assign(report, { registerList, unlock, registerHost })
writeFileSync(path.join(root, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`)
