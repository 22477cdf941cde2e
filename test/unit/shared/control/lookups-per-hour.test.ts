import { expect, test } from 'vitest'
import { lookupsPerHour } from '../../../../shared/control/lookups-per-hour.ts'
import { prepareContext } from '../../../../shared/control/prepare-context.ts'
import {
  aControlInput,
  aLog,
  aLogRow,
  anAuthorisation,
  anEmployee,
  type LogRow,
} from '../../../helpers/control-builders.ts'

const numbers = Array.from({ length: 10 }, (_, index) => `M20${10 + index}`)
const employees = numbers.map((employeeNo) => anEmployee({ employeeNo }))
const authorisations = numbers.map((id) => anAuthorisation({ holder: { kind: 'employee', id } }))

function hoursOf(rows: readonly LogRow[], users = numbers): readonly (readonly number[])[] {
  const everybody = users.map((userId) => aLogRow({ userId, time: '2026-07-06 09:00' }))
  const register = { employees, authorisations, programs: [] }
  return lookupsPerHour(prepareContext(aControlInput({ register, sources: [aLog([...everybody, ...rows])] })))
}

test('each look-up of the period counts in its weekday and hour by the Danish clock', () => {
  const counts = hoursOf([
    // A Sunday night in summer time, and a request for two persons.
    aLogRow({ userId: 'M2010', time: '2026-07-12 23:59:59', persons: ['6101011234', '6101011235'] }),
    aLogRow({ userId: 'M2010', time: '2026-06-30 10:00' }),
  ])
  expect(counts.flatMap((hours, day) => hours.flatMap((n, hour) => (n ? [[day, hour, n]] : [])))).toEqual([
    [0, 9, 10],
    [6, 23, 2],
  ])
})

test('fewer than ten users give no picture', () => {
  expect(hoursOf([], numbers.slice(1))).toEqual([])
})
