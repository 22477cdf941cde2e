import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkAuthority } from '../../../../electron/headless/check-authority.ts'
import { readJsonDocument } from '../../../../electron/headless/read-json-input.ts'
import { errorSentences } from '../../../../shared/error-list.ts'
import { AppError } from '../../../../shared/errors.ts'
import { type Authority, authoritySchema } from '../../../../shared/register/authority.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kontrolbog-authority-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The check of a profile whose line 7 is this. */
function check(line: string): Authority {
  const file = path.join(folder, 'vestby.json')
  writeFileSync(
    file,
    `{
  "name": "Vestby Kommune",
  "cvr": "43210987",
  "officers": [
    { "name": "Prøve Prøvesen", "initials": "PP", "role": "sikkerhedsansvarlig", "from": "2024-01-01" }
  ],
  ${line}
}`,
  )
  return checkAuthority(readJsonDocument(file, authoritySchema))
}

function refusal(line: string): AppError {
  try {
    check(line)
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('the profile was accepted')
}

test.each([
  ['"parameters": {"L99": {"n": 1}}', 'control-unknown-rule', 'reglen findes ikke i denne udgave', 'L99'],
  [
    '"parameters": {"A3": {"dage": 1}}',
    'control-unknown-parameter',
    'reglen har ingen parameter af det navn',
    'dage',
  ],
  [
    '"parameters": {"A3": {"days": 0}}',
    'control-invalid-parameter',
    'parameteren ligger uden for det tilladte',
    'days',
  ],
  [
    '"casePattern": "a)(b"',
    'control-invalid-case-pattern',
    'feltet er ikke et gyldigt regulært udtryk',
    'casePattern',
  ],
  [
    '"outages": [{"from": "2026-07-01", "to": "2026-07-02", "source": "se 610790-1234"}]',
    'ledger-holds-cpr',
    'feltet kan indeholde et personnummer',
    'outages.0.source',
  ],
  [
    '"ipAddresses": [{"610790-1234": 1}]',
    'ledger-holds-cpr',
    'feltet kan indeholde et personnummer',
    'ipAddresses.0.(skjult)',
  ],
])('%s is told with file, line and reason', (line, code, reason, named) => {
  const error = refusal(line)
  expect(error).toMatchObject({ code, details: { file: 'vestby.json', line: 7, reason } })
  const { da, en } = errorSentences(error)
  expect(da).toMatch(/^vestby\.json, linje 7: /)
  expect(en).toMatch(/^vestby\.json, line 7: /)
  expect(da).toContain(named)
  expect(da + en).not.toContain('610790')
})

test('the line is that of the entry, and a name that is no name is not repeated', () => {
  expect(
    refusal('"parameters": {\n"A3": {"days": 30},\n"L4": {\n"distinctDates": 0}}').details,
  ).toMatchObject({ line: 10 })
  const long = errorSentences(refusal(`"parameters": {"${'L'.repeat(1e5)}": {}}`))
  expect(long.da.length).toBeLessThan(500)
})

test('a profile in order is returned as it is, IP addresses and a journal number of ten digits included', () => {
  const authority = check(
    '"journalNumber": "6107901234", "ipAddresses": ["192.0.2.1"], "casePattern": "\\\\d{4}-\\\\d+", "parameters": {"A3": {"days": 60}}',
  )
  expect(authority).toMatchObject({ journalNumber: '6107901234', ipAddresses: ['192.0.2.1'] })
})
