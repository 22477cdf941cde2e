// Runs a test runner with its own output on the terminal, and counts from the report it leaves.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** @typedef {{ passed: number, failed: number }} Counted */

/** @param {string} root @param {string[]} args @returns {Counted} */
export function runVitest(root, args) {
  return withReport((report) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const status = run(root, 'vitest', ['run', ...reporters, ...args], {})
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
    return counted(status, numPassedTests, numFailedTests)
  })
}

/** @param {string} root @returns {Counted} */
export function runPlaywright(root) {
  return withReport((report) => {
    const config = path.join('test', 'playwright.config.ts')
    const args = ['test', '--config', config, '--reporter=list,json']
    const status = run(root, 'playwright', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report })
    const { expected, unexpected, flaky } = JSON.parse(readFileSync(report, 'utf8')).stats
    return counted(status, expected, unexpected + flaky)
  })
}

/** @param {string} root @param {string} name @param {string[]} args @param {Record<string, string>} more */
function run(root, name, args, more) {
  return spawnSync(path.join(root, 'node_modules', '.bin', name), args, {
    cwd: root,
    env: { ...process.env, ...more },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  }).status
}

/** A suite that does not load counts no test of its own: the exit code tells. @returns {Counted} */
function counted(
  /** @type {number | null} */ status,
  /** @type {number} */ passed,
  /** @type {number} */ failed,
) {
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed }
}

/** @param {(report: string) => Counted} count @returns {Counted} */
function withReport(count) {
  const folder = mkdtempSync(path.join(tmpdir(), 'kontrolbog-test-'))
  try {
    return count(path.join(folder, 'report.json'))
  } catch {
    console.error('the test run left no report')
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
