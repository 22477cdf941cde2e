// One import in a process of its own: `import-child.mjs <log> <store>`; prints the number of accepted rows. Plain
// JavaScript, so that the process pays for importing and not for a compiler of its first file.
import '../../electron/jobs/code-cache.ts'
import path from 'node:path'

const { runImport } = await import('../../electron/imports/run-import.ts')
const [log, store] = process.argv.slice(2)
if (!log || !store) throw new Error('import-child.mjs <log> <store>')
const { summary } = await runImport({
  path: log,
  file: path.basename(log),
  kind: 'log',
  timezone: 'Europe/Copenhagen',
  from: '2026-07-01',
  to: '2026-09-30',
  earlier: [],
  store: { partialPath: store, key: Buffer.alloc(32, 1) },
})
process.stdout.write(`${summary.accepted}\n`)
