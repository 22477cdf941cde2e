import { castEmployee, lookUp, plantUser, type PlantScript } from './cast.ts'

/** Look-ups after the employment's end (i), after the authorisation's end (ii), and after both. */
export const plantAfterEnd: PlantScript = (world) => {
  const left = castEmployee(world, { system: 'online', unit: 'Borgerservice', isOnly: true })
  left.employee.employedTo = '2026-08-14'
  const ended = castEmployee(world, { system: 'Fjordsag', isOnly: true })
  ended.grant.end = '2026-07-31'
  const both = castEmployee(world, { system: 'Ydelsesflow', isOnly: true })
  both.employee.employedTo = '2026-08-31'
  both.grant.end = '2026-08-31'

  return {
    requests() {
      plantUser(
        world,
        'A2',
        'kritisk',
        left.employee,
        [
          lookUp(world, left, { date: '2026-08-18', time: '08:44:19.077' }),
          lookUp(world, left, { date: '2026-08-20', time: '15:10:03.902' }),
        ],
        'i',
      )
      // The authorisation's last day still covers.
      lookUp(world, ended, { date: '2026-07-31', time: '17:45:10.000' })
      plantUser(
        world,
        'A2',
        'kritisk',
        ended.employee,
        [
          lookUp(world, ended, { date: '2026-08-11', time: '09:15:44.000' }),
          lookUp(world, ended, { date: '2026-08-12', time: '10:02:31.000' }),
          lookUp(world, ended, { date: '2026-08-12', time: '10:59:02.000' }),
        ],
        'ii',
      )
      const afterBoth = [
        lookUp(world, both, { date: '2026-09-03', time: '08:12:00.410' }),
        lookUp(world, both, { date: '2026-09-03', time: '08:31:27.655' }),
      ]
      plantUser(world, 'A2', 'kritisk', both.employee, afterBoth, 'i')
      plantUser(world, 'A2', 'kritisk', both.employee, afterBoth, 'ii')
    },
  }
}
