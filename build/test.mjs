// `npm test`: format, lint, types of every room, then every test. Ends with the line "N passed, N failed".
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.dirname(import.meta.dirname)
const bin = (/** @type {string} */ name) => path.join(root, 'node_modules', '.bin', name)

const steps = [
  { name: 'format', command: bin('prettier'), args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: bin('oxlint'), args: ['--deny-warnings', '.'] },
  { name: 'types', command: process.execPath, args: [path.join(root, 'build', 'check-types.mjs')] },
  { name: 'unused code', command: bin('knip'), args: ['--no-progress'] },
]

let passed = 0
let failed = 0
for (const { name, command, args } of steps) {
  console.log(`# ${name}`)
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (done.status === 0) passed++
  else failed++
}

console.log('# tests')
const folder = mkdtempSync(path.join(tmpdir(), 'kontrolbog-test-'))
const report = path.join(folder, 'report.json')
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
const run = spawnSync(bin('vitest'), ['run', ...reporters, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
try {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
  passed += numPassedTests
  failed += numFailedTests
  // A suite that does not load counts no test of its own: the exit code tells.
  if (run.status !== 0 && numFailedTests === 0) failed++
} catch {
  console.error('the test run left no report')
  failed++
}
rmSync(folder, { recursive: true, force: true })
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
