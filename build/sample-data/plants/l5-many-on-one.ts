import type { Plant, Request } from '../world.ts'
import { castEmployee, lookUp, userRows, type PlantScript } from './cast.ts'

/** One person looked up by five employees of three units, and another by nine, within a week and without a shared case. */
export const plantManyOnOne: PlantScript = (world) => {
  const five = [
    ...[1, 2].map(() => castEmployee(world, { system: 'online', unit: 'Borgerservice' })),
    ...[1, 2].map(() => castEmployee(world, { system: 'Fjordsag', unit: 'Børn og Familie' })),
    castEmployee(world, { system: 'Ydelsesflow', unit: 'Ydelser og Udbetaling' }),
  ]
  const units = ['Borgerservice', 'Børn og Familie', 'Ydelser og Udbetaling', 'Opkrævning']
  const nine = Array.from({ length: 9 }, (_, index) =>
    castEmployee(world, { system: 'online', unit: units[index % 4] ?? 'Borgerservice' }),
  )

  return {
    requests() {
      plantPerson('middel', five, ['2026-08-05', '2026-08-06', '2026-08-07', '2026-08-10', '2026-08-11'])
      plantPerson('høj', nine, ['2026-09-16', '2026-09-17', '2026-09-18', '2026-09-21', '2026-09-22'])
    },
  }

  function plantPerson(severity: Plant['severity'], parts: typeof five, dates: readonly string[]) {
    const person = world.people.fresh()
    const requests: Request[] = parts.map((part, index) =>
      lookUp(world, part, {
        date: dates[index % dates.length] ?? '',
        time: world.random.integer(8 * 3_600_000, 15 * 3_600_000),
        persons: [person],
        caseRef: '',
      }),
    )
    world.plants.push({
      rule: 'L5',
      case: null,
      severity,
      subject: { kind: 'person', id: person },
      rows: userRows(requests),
    })
  }
}
