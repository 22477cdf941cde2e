// One import in a process of its own: `import-child.ts <log> <store>`; prints the number of accepted rows.
import '../../electron/jobs/code-cache.ts'
import path from 'node:path'

const { runImport } = await import('../../electron/imports/run-import.ts')
const [log, store] = process.argv.slice(2)
if (!log || !store) throw new Error('import-child.ts <log> <store>')
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
