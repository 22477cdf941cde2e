import { castEmployee, lookUp, plantUser, type PlantScript } from './cast.ts'

/** One person again and again without a case: over four dates where cases are noted, six times a day where not. */
export const plantRepeated: PlantScript = (world) => {
  const returning = castEmployee(world, { system: 'Fjordsag', unit: 'Børn og Familie' })
  const sameDay = castEmployee(world, { system: 'online', unit: 'Opkrævning' })

  return {
    requests() {
      const persons = [world.people.fresh()]
      // The second of these follows within ten minutes and counts with the first.
      const visits = [
        ['2026-08-24', '09:05:00'],
        ['2026-08-24', '09:11:30'],
        ['2026-08-31', '13:20:00'],
        ['2026-09-07', '14:40:10'],
        ['2026-09-22', '10:15:45'],
      ] as const
      const overDates = visits.map(([date, time]) =>
        lookUp(world, returning, { date, time, persons, caseRef: '' }),
      )
      plantUser(world, 'L4', 'middel', returning.employee, overDates)

      const neighbour = [world.people.fresh()]
      const times = [
        '08:05:01.120',
        '08:40:30.002',
        '10:15:09.800',
        '11:02:44.310',
        '13:30:20.450',
        '15:01:00.099',
      ]
      const inOneDay = times.map((time) =>
        lookUp(world, sameDay, { date: '2026-09-01', time, persons: neighbour }),
      )
      plantUser(world, 'L4', 'lav', sameDay.employee, inOneDay)
    },
  }
}
