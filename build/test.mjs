// `npm test`: format, lint, types of every room, then every test. Ends with the line "N passed, N failed". Arguments are
// handed to vitest, and only its tests run then.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { findHost } from './start/find-host.mjs'
import { installFromDebian, missingPrograms } from './start/install-from-debian.mjs'
import { runPlaywright, runVitest } from './test/run-suite.mjs'

const root = path.dirname(import.meta.dirname)
const bin = (/** @type {string} */ name) => path.join(root, 'node_modules', '.bin', name)

const steps = [
  { name: 'format', command: bin('prettier'), args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: bin('oxlint'), args: ['--deny-warnings', '.'] },
  { name: 'types', command: process.execPath, args: [path.join(root, 'build', 'check-types.mjs')] },
  { name: 'unused code', command: bin('knip'), args: ['--no-progress'] },
  { name: 'build', command: process.execPath, args: [path.join(root, 'build', 'bundle.ts')] },
]
/** Seconds each suite may take on two cores. */
const suites = [
  { name: 'unit', budget: 60 },
  { name: 'integration', budget: 600 },
  { name: 'main-job', budget: 600 },
]
const endToEndBudget = 420
/** Characters of a failed test's messages that are repeated at the end. */
const longestFailure = 1200

let passed = 0
let failed = 0
/** @type {string[]} */
const times = []
/** @type {string[]} */
const failures = []

/** @param {string} name @param {number} budget @param {() => import('./test/run-suite.mjs').Counted} run */
function timed(name, budget, run) {
  console.log(`# ${name}`)
  const started = performance.now()
  const counted = run()
  passed += counted.passed
  failed += counted.failed
  failures.push(...counted.failures)
  const seconds = Math.round((performance.now() - started) / 1000)
  const verdict = seconds > budget ? ` OVER ITS BUDGET of ${budget} s` : ` of ${budget} s`
  times.push(`${name}: ${seconds} s${verdict}; ${counted.passed} passed, ${counted.failed} failed`)
}

for (const { name, command, args } of steps) {
  console.log(`# ${name}`)
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (done.status === 0) passed++
  else {
    failed++
    failures.push(name)
  }
}

const given = process.argv.slice(2)
for (const { name, budget } of suites) {
  timed(name, budget, () => runVitest(root, ['--project', name, '--passWithNoTests', ...given]))
}
if (given.length === 0) {
  if (missingPrograms(['Xvfb', 'xdotool']).length > 0) installFromDebian(['xvfb', 'xauth', 'xdotool'])
  // By itself: the tests run without it too, though slower, where Debian does not have it.
  if (missingPrograms(['chromium-headless-shell']).length > 0) installFromDebian(['chromium-headless-shell'])
  if (findHost(root) === undefined) console.error('Chromium is missing: apt-get install chromium')
  timed('end to end', endToEndBudget, () => runPlaywright(root))
}
// Last, where whoever sees only the end of a long run finds them.
for (const failure of failures) console.log(`FAILED: ${failure.slice(0, longestFailure)}`)
for (const line of times) console.log(line)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
