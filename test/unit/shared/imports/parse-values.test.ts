import { describe, expect, test } from 'vitest'
import { parsePeriod } from '../../../../shared/imports/parse-period.ts'
import {
  holdsCvr,
  isIpAddress,
  parseCount,
  parseYesNo,
  splitIdentities,
  splitServices,
} from '../../../../shared/imports/parse-values.ts'
import { isServiceHeader, isServiceName } from '../../../../shared/imports/service-names.ts'
import { messagePairs, serviceFromMessage } from '../../../../shared/imports/read-message.ts'

const declared = { from: '2026-07-01', to: '2026-09-30' }

test.each([
  ['12', 12],
  ['1.234', 1234],
  ['1 234', 1234],
  ['1\u00A0234\u00A0567', 1_234_567],
  ['1.234,00', 1234],
  ['0', 0],
  ['007', 7],
  ['1,5', null],
  ['1,234', null],
  ['12.34', null],
  ['-3', null],
  ['1e3', null],
  ['tolv', null],
  ['', null],
])('a count of %s', (cell, expected) => {
  expect(parseCount(cell)).toBe(expected)
})

test.each([
  ['ja', true],
  ['J', true],
  ['true', true],
  ['1', true],
  ['x', true],
  ['nej', false],
  ['N', false],
  ['FALSE', false],
  ['0', false],
  ['', 'blank'],
  [' ', 'blank'],
  ['måske', null],
])('yes or no: %s', (cell, expected) => {
  expect(parseYesNo(cell)).toBe(expected)
})

describe('periods in one cell', () => {
  const third = { from: '2026-07-01', to: '2026-09-30' }
  const july = { from: '2026-07-01', to: '2026-07-31' }
  test.each([
    ['2026-07', 'period', july],
    ['2026/7', 'period', july],
    ['07-2026', 'period', july],
    ['202607', 'period', july],
    ['juli 2026', 'period', july],
    ['Juli-2026', 'period', july],
    ['jul. 2026', 'period', july],
    ['2026 juli', 'period', july],
    ['juli', 'month', july],
    ['7', 'month', july],
    ['07', 'month', july],
    ['3. kvartal 2026', 'period', third],
    ['3 kvartal 2026', 'period', third],
    ['kvartal 3 2026', 'period', third],
    ['Q3 2026', 'period', third],
    ['Q3-2026', 'period', third],
    ['2026Q3', 'period', third],
    ['2026-Q3', 'period', third],
    ['2026 K3', 'period', third],
    ['3. kvartal', 'period', third],
    ['3', 'quarter', third],
    ['3/2026', 'quarter', third],
    ['2026', 'period', { from: '2026-01-01', to: '2026-12-31' }],
    ['01-07-2026 - 30-09-2026', 'period', third],
    ['2026-07-01..2026-09-30', 'period', third],
    ['12-07-2026', 'period', { from: '2026-07-12', to: '2026-07-12' }],
    ['13', 'month', null],
    ['2026-13', 'period', null],
    ['5. kvartal 2026', 'period', null],
    ['30-09-2026 - 01-07-2026', 'period', null],
    ['i sommer', 'period', null],
    ['', 'period', null],
  ] as const)('%s as a %s', (cell, unit, expected) => {
    expect(parsePeriod(cell, unit, declared)).toEqual(expected)
  })

  test('a month without a year is nobody knows which when the declared range holds it twice', () => {
    expect(parsePeriod('juli', 'month', { from: '2025-07-01', to: '2026-09-30' })).toBeNull()
  })
})

test('services and identities of one cell are parted and trimmed', () => {
  expect(splitServices(' A | B,C\nD ||')).toEqual(['A', 'B', 'C', 'D'])
  expect(splitIdentities(' a1 | b2 |-')).toEqual(['a1', 'b2'])
})

test('CVR numbers and addresses are known by their form', () => {
  expect(['12345678', '12 34 56 78', 'CVR:12345678-RID:1', '1234567', '123456789'].map(holdsCvr)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
  expect(['10.20.3.4', '2001:db8::1', 'vpn', '10.20'].map(isIpAddress)).toEqual([true, true, false, false])
})

test('service names are told from other headers, by name, method or path', () => {
  const names = [
    'CprPersonFullSimple',
    'CPRPersonSmallComplete',
    'PersonMediumCurrentListSimple',
    'CprPersonFullSimple/1/REST/PersonFullListSimple',
    'CprAuthorities',
    'CPRCustom_PublicSectorPerson',
  ]
  expect(names.filter((name) => !isServiceName(name))).toEqual([])
  expect(
    ['Filudtræk', 'Totaldownload', 'Deltaudtræk', 'opslag'].filter((name) => !isServiceHeader(name)),
  ).toEqual([])
  expect(['Bruger', 'Antal', 'Total', 'Profil', 'CprPersonHugeSimple'].filter(isServiceHeader)).toEqual([])
})

test('a message says its pairs and the service its address calls', () => {
  expect(messagePairs('user=b100001 action="GET \\"x\\"" empty= ip=10.0.0.1, done')).toEqual([
    ['user', 'b100001'],
    ['action', 'GET "x"'],
    ['empty', 'ip=10.0.0.1'],
  ])
  expect(
    serviceFromMessage(
      'GET https://x/CPR/CprPersonFullSimple/1/rest/PersonFullListSimple?pnr.personnummer.wi=1',
    ),
  ).toBe('CprPersonFullSimple/1/REST/PersonFullListSimple')
  expect(serviceFromMessage('POST https://graphql.datafordeler.dk/CPR/custom/PublicSector/v1')).toBe(
    'CPRCustom_PublicSectorPerson',
  )
  expect(serviceFromMessage('ren tekst')).toBe('')
})
