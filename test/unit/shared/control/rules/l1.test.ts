import { expect, test } from 'vitest'
import { l1 } from '../../../../../shared/control/rules/l1.ts'
import {
  aControlInput,
  aLog,
  aLogRow,
  aProgram,
  aProgramLog,
  anEmployee,
} from '../../../../helpers/control-builders.ts'
import { findingsOf, inWords } from '../../../../helpers/run-rule.ts'

const found = (...times: string[]) =>
  inWords(findingsOf(l1, aControlInput({ sources: [aLog(times.map((time) => aLogRow({ time })))] })))

test.each([
  ['a weekday before 07:00', '2026-08-03 06:59:59.999'],
  ['a weekday from 18:00', '2026-08-03 18:00:00'],
  ['a Saturday', '2026-08-08 12:00'],
  ['a Sunday', '2026-08-09 12:00'],
])('one request on %s is a finding of severity lav', (_name, time) => {
  expect(found(time)).toEqual(['M1001 lav log.csv:2'])
})

test.each([
  ['07:00 sharp', '2026-08-03 07:00:00'],
  ['the last millisecond before 18:00', '2026-08-03 17:59:59.999'],
])('%s on a weekday is working time', (_name, time) => {
  expect(found(time)).toEqual([])
})

test('a statutory holiday is outside working hours, a day the authority merely closes is not', () => {
  const input = aControlInput({
    from: '2026-05-01',
    to: '2026-06-30',
    authority: { ...aControlInput().authority, closedDays: ['2026-06-05'] },
    sources: [aLog([aLogRow({ time: '2026-05-14 12:00' }), aLogRow({ time: '2026-06-05 12:00' })])],
  })
  expect(inWords(findingsOf(l1, input))).toEqual(['M1001 lav log.csv:2'])
})

test.each([
  ['22:00:00', '2026-08-03 22:00:00', 'middel'],
  ['21:59:59.999', '2026-08-03 21:59:59.999', 'lav'],
  ['04:59:59.999', '2026-08-03 04:59:59.999', 'middel'],
  ['05:00:00', '2026-08-03 05:00:00', 'lav'],
])('a request at %s has severity by the night', (_name, time, severity) => {
  expect(found(time)).toEqual([`M1001 ${severity} log.csv:2`])
})

test('five requests on a date are middel, and each row belongs to its own date', () => {
  const evening = ['18:00', '18:10', '18:20', '18:30'].map((clock) => `2026-08-03 ${clock}`)
  expect(found(...evening, '2026-08-04 18:40')).toEqual([
    'M1001 lav log.csv:2 log.csv:3 log.csv:4 log.csv:5',
    'M1001 lav log.csv:6',
  ])
  expect(found(...evening, '2026-08-03 18:40')).toEqual([
    'M1001 middel log.csv:2 log.csv:3 log.csv:4 log.csv:5 log.csv:6',
  ])
})

test('the clock is the Danish one through both clock changes', () => {
  // 05:00Z is 06:00 in winter time on 26 October and 07:00 in summer time on 23 October.
  const times = ['2026-10-23T05:00:00Z', '2026-10-26T05:00:00Z', '2026-10-26T06:00:00Z']
  const input = aControlInput({
    from: '2026-10-01',
    to: '2026-12-31',
    sources: [aLog(times.map((time) => aLogRow({ time })))],
  })
  expect(inWords(findingsOf(l1, input))).toEqual(['M1001 lav log.csv:3'])
})

test('rows outside the period, without authorisation, of unknown users, or of batch programs are left out', () => {
  const late = '2026-08-03 20:00'
  const input = aControlInput({
    register: {
      employees: [anEmployee(), anEmployee({ employeeNo: 'M2' })],
      programs: [aProgram({ identities: ['srv-a'] }), aProgram({ name: 'Natlig', batch: true })],
    },
    sources: [
      aLog([
        aLogRow({ time: '2026-06-30 20:00' }),
        aLogRow({ time: late, userId: 'M2' }),
        aLogRow({ time: late, userId: 'ukendt9' }),
        aLogRow({ time: late, userId: 'srv-a' }),
        aLogRow({ time: late }),
      ]),
      aProgramLog([aLogRow({ time: late, userId: '', endUser: 'M1001' })]),
      aProgramLog([aLogRow({ time: late, userId: '', endUser: 'M1001' })], {
        file: 'natlig.csv',
        program: 'Natlig',
      }),
    ],
  })
  expect(inWords(findingsOf(l1, input))).toEqual(['M1001 lav log.csv:6 fagsystem.csv:2'])
})

test('working hours are parameters, with parts of an hour', () => {
  const times = ['2026-08-03 06:00', '2026-08-03 07:29:59', '2026-08-03 07:30', '2026-08-03 16:00']
  const input = aControlInput({ sources: [aLog(times.map((time) => aLogRow({ time })))] })
  expect(inWords(findingsOf(l1, input, { opensAt: 7.5, closesAt: 16 }))).toEqual([
    'M1001 lav log.csv:2 log.csv:3 log.csv:5',
  ])
  expect(inWords(findingsOf(l1, input, { opensAt: 0, closesAt: 24 }))).toEqual([])
  expect(l1.parameters.safeParse({ opensAt: 18 }).success).toBe(false)
  expect(l1.parameters.safeParse({ closesAt: 25 }).success).toBe(false)
})
