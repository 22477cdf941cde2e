// Runs a test runner with its own output on the terminal, and counts from the report it leaves.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** @typedef {{ passed: number, failed: number, failures: string[] }} Counted `failures`: each failed test, with why */

/** @param {string} root @param {string[]} args @returns {Counted} */
export function runVitest(root, args) {
  return withReport((report) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const status = run(root, 'vitest', ['run', ...reporters, ...args], {})
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    return counted(status, numPassedTests, numFailedTests, testResults.flatMap(failuresOfFile))
  })
}

/** @param {string} root @returns {Counted} */
export function runPlaywright(root) {
  return withReport((report) => {
    const config = path.join('test', 'playwright.config.ts')
    const args = ['test', '--config', config, '--reporter=list,json']
    const status = run(root, 'playwright', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report })
    const { stats, suites } = JSON.parse(readFileSync(report, 'utf8'))
    return counted(status, stats.expected, stats.unexpected + stats.flaky, suites.flatMap(failuresOfSuite))
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

/**
 * @typedef {{ fullName: string, status: string, failureMessages: string[] }} VitestResult
 * @param {{ name: string, message: string, assertionResults: VitestResult[] }} file of vitest's report
 * @returns {string[]}
 */
function failuresOfFile({ name, message, assertionResults }) {
  const failed = assertionResults.filter(({ status }) => status === 'failed')
  const file = path.basename(name)
  if (failed.length === 0) return message === '' ? [] : [`${file}: ${message}`]
  return failed.map((test) => `${file} › ${test.fullName}: ${test.failureMessages.join('; ')}`)
}

/**
 * @typedef {{ errors: { message?: string }[] }} PlaywrightResult
 * @typedef {{ title: string, file: string, ok: boolean, tests: { results: PlaywrightResult[] }[] }} Spec
 * @typedef {{ specs: Spec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @param {PlaywrightSuite} suite of Playwright's report
 * @returns {string[]}
 */
function failuresOfSuite({ specs, suites = [] }) {
  const failed = specs.filter(({ ok }) => !ok)
  return [
    ...failed.map(({ file, title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors))
      return `${file} › ${title}: ${errors.map(({ message }) => message).join('; ')}`
    }),
    ...suites.flatMap(failuresOfSuite),
  ]
}

/** A suite that does not load counts no test of its own: the exit code tells. @returns {Counted} */
function counted(
  /** @type {number | null} */ status,
  /** @type {number} */ passed,
  /** @type {number} */ failed,
  /** @type {string[]} */ failures,
) {
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed, failures }
}

/** @param {(report: string) => Counted} count @returns {Counted} */
function withReport(count) {
  const folder = mkdtempSync(path.join(tmpdir(), 'kontrolbog-test-'))
  try {
    return count(path.join(folder, 'report.json'))
  } catch {
    console.error('the test run left no report')
    return { passed: 0, failed: 1, failures: [] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
