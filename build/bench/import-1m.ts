// Import of a million log rows, beside `sqlite3 file.db ".import --csv log.csv t"` of the same file, in alternation. Ours
// types every value, finds duplicates, hashes the file and encrypts the store; sqlite3 stores ten texts in the clear.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { type Cost, measure, median, rounded } from './measure.ts'

export type ImportBench = {
  readonly rows: number
  readonly fileMiB: number
  readonly pairs: number
  /** Ours / theirs: the median of the pairs. */
  readonly cpuRatio: number
  readonly wallRatio: number
  readonly peakMiB: number
  readonly cpuSeconds: number
  readonly wallSeconds: number
  readonly theirCpuSeconds: number
  readonly theirWallSeconds: number
  readonly theirPeakMiB: number
}

const child = path.join(import.meta.dirname, 'import-child.mjs')

export function benchImport(log: string, rows: number, pairs: number, folder: string): ImportBench {
  const work = mkdtempSync(path.join(folder, 'import-'))
  try {
    const measured: { readonly ours: Cost; readonly theirs: Cost }[] = []
    // A first run fills the code cache, as the first start of the product does, and the file cache for both.
    importOnce(log, rows, work)
    for (let pair = 0; pair < pairs; pair++) {
      const plain = path.join(work, 'plain.db')
      rmSync(plain, { force: true })
      const ours = importOnce(log, rows, work)
      const theirs = measure('sqlite3', [plain, `.import --csv ${log} t`])
      measured.push({ ours, theirs })
      process.stderr.write(
        `pair ${pair + 1}/${pairs}: ours ${ours.cpuSeconds.toFixed(2)} s, sqlite3 ${theirs.cpuSeconds.toFixed(2)} s CPU\n`,
      )
    }
    const of = (value: (pair: (typeof measured)[number]) => number) => rounded(median(measured.map(value)))
    return {
      rows,
      fileMiB: rounded(statSync(log).size / 1_048_576),
      pairs,
      cpuRatio: of(({ ours, theirs }) => ours.cpuSeconds / theirs.cpuSeconds),
      wallRatio: of(({ ours, theirs }) => ours.wallSeconds / theirs.wallSeconds),
      peakMiB: rounded(Math.max(...measured.map(({ ours }) => ours.peakMiB))),
      cpuSeconds: of(({ ours }) => ours.cpuSeconds),
      wallSeconds: of(({ ours }) => ours.wallSeconds),
      theirCpuSeconds: of(({ theirs }) => theirs.cpuSeconds),
      theirWallSeconds: of(({ theirs }) => theirs.wallSeconds),
      theirPeakMiB: of(({ theirs }) => theirs.peakMiB),
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function importOnce(log: string, rows: number, work: string): Cost {
  const store = path.join(work, 'store.db')
  rmSync(store, { force: true })
  const cost = measure(process.execPath, [child, log, store])
  if (cost.output.trim() !== String(rows)) throw new Error(`not every row was accepted: ${cost.output}`)
  return cost
}
