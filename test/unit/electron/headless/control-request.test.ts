import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { controlRequest, hasInputs } from '../../../../electron/headless/control-request.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kontrolbog-request-'))
  for (const name of ['authority.json', 'employees.csv', 'authorisations.csv', 'log.csv', 'a=b.csv']) {
    writeFileSync(path.join(folder, name), name)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string) => path.join(folder, name)
const whole = () => [
  '--authority',
  at('authority.json'),
  '--employees',
  at('employees.csv'),
  '--authorisations',
  at('authorisations.csv'),
  '--from',
  '2026-07-01',
  '--to',
  '2026-09-30',
]
const request = (...more: string[]) => controlRequest([...whole(), ...more], 0)
const failure = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    return error
  }
  return 'nothing was refused'
}

test('inputs come in file order with their declared range and program', () => {
  const { inputs, timezone, isSeeded, seed } = request(
    '--program-log',
    `Fag=system=${at('a=b.csv')}`,
    '--log',
    at('log.csv'),
    '--range',
    'log.csv=2026-01-01..2026-10-01',
  )
  expect(inputs.map(({ kind, file, program, from, to }) => [kind, file, program, from, to])).toEqual([
    ['log', 'log.csv', null, '2026-01-01', '2026-10-01'],
    ['program-log', 'a=b.csv', 'Fag=system', '2026-07-01', '2026-09-30'],
    ['employees', 'employees.csv', null, '2026-07-01', '2026-09-30'],
    ['authorisations', 'authorisations.csv', null, '2026-07-01', '2026-09-30'],
  ])
  expect([timezone, isSeeded, seed.length]).toEqual(['Europe/Copenhagen', false, 64])
})

test.each([
  [['--logg', 'x'], 'option-unknown'],
  [['--no-help'], 'option-unknown'],
  [['stray'], 'option-unknown'],
  [['--log'], 'option-invalid'],
  [['--log', '--statistics'], 'option-invalid'],
  [['--from', '2026-07-02'], 'option-invalid'],
  [['--log', '/nowhere/log.csv'], 'input-missing'],
  [['--now', '2026-10-05'], 'option-invalid'],
  [['--now', '2026-02-30T10:00:00Z'], 'option-invalid'],
  [['--timezone', 'Europe/Vestby'], 'option-invalid'],
  [['--seed', 'abc'], 'option-invalid'],
  [['--seed', 'ab'.repeat(15)], 'option-invalid'],
  [['--range', 'none.csv=2026-01-01..2026-02-01'], 'option-invalid'],
  [['--range', 'log.csv=2026-02-01..2026-01-01'], 'option-invalid'],
  [['--program-log', 'log.csv'], 'option-invalid'],
])('%j is refused', (more, code) => {
  expect(failure(() => request(...more))).toMatchObject({ code })
})

test('what is required is asked for by name, and two files of one name are refused', () => {
  expect(failure(() => controlRequest(whole().slice(2), 0))).toMatchObject({
    code: 'option-missing',
    details: { option: '--authority' },
  })
  expect(failure(() => request('--log', at('log.csv'), '--statistics', at('log.csv')))).toMatchObject({
    code: 'input-same-name',
  })
  expect([hasInputs([]), hasInputs(['--out', 'x']), hasInputs(['--log', 'x'])]).toEqual([false, false, true])
})
