import { newCaseRef } from '../case-refs.ts'
import { castEmployee, lookUp, timesFrom, type PlantScript } from './cast.ts'

/** Honest work that comes close to a threshold and must not be found: it stands in no plant. */
export const addNearMisses: PlantScript = (world) => {
  const punctual = castEmployee(world, { system: 'online', unit: 'Borgerservice' })
  punctual.grant.services = ['CprPersonSmallSimple', 'CprPersonSmallComplete']
  const returning = castEmployee(world, { system: 'online', unit: 'Opkrævning' })
  const twins = castEmployee(world, { system: 'Ydelsesflow', unit: 'Ydelser og Udbetaling' })
  const team = [
    ...[1, 2].map(() => castEmployee(world, { system: 'Fjordsag', unit: 'Børn og Familie' })),
    ...[1, 2].map(() => castEmployee(world, { system: 'Ydelsesflow', unit: 'Ydelser og Udbetaling' })),
  ]

  return {
    requests() {
      lookUp(world, punctual, { date: '2026-09-02', time: '07:00:00.000' })
      lookUp(world, punctual, { date: '2026-09-02', time: '17:59:59.999' })

      // A search service that is given a number is a look-up, however much it finds.
      const byNumber = { method: 'PersonSmallListComplete', resultCount: 60 }
      lookUp(world, punctual, { date: '2026-09-03', time: '10:10:00.512', ...byNumber })

      const persons = [world.people.fresh()]
      for (const date of ['2026-08-17', '2026-08-24', '2026-09-01']) {
        lookUp(world, returning, { date, time: '10:30:00.340', persons })
      }
      const caseRef = newCaseRef(world.random, 'Ydelsesflow')
      const siblings = world.people.sameBirthday(6)
      const times = timesFrom('12:31', siblings.length, 65_420)
      siblings.forEach((person, index) =>
        lookUp(world, twins, { date: '2026-09-03', time: times[index] ?? 0, persons: [person], caseRef }),
      )
      // Four employees of two units on one person, all in one case: they count as one.
      const shared = [world.people.fresh()]
      team.forEach((part, index) =>
        lookUp(world, part, {
          date: `2026-09-0${index + 7}`,
          time: '09:44:00.000',
          persons: shared,
          caseRef,
        }),
      )
    },
  }
}
