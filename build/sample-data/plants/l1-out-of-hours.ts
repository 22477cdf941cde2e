import { castEmployee, clearDates, lookUp, plantUser, type PlantScript } from './cast.ts'

/** Look-ups in the evening (few), on a Saturday (many) and at night (across midnight: a finding for each date). */
export const plantOutOfHours: PlantScript = (world) => {
  const evening = castEmployee(world, { system: 'online', unit: 'Borgerservice' })
  const saturday = castEmployee(world, { system: 'Ydelsesflow', unit: 'Ydelser og Udbetaling' })
  const night = castEmployee(world, { system: 'Fjordsag', unit: 'Børn og Familie' })

  return {
    requests() {
      const at = (part: typeof evening, date: string, times: readonly string[]) =>
        times.map((time) => lookUp(world, part, { date, time }))
      plantUser(
        world,
        'L1',
        'lav',
        evening.employee,
        at(evening, '2026-09-10', ['18:00:00.000', '18:42:10.250']),
      )
      const hours = [
        '10:02:00.410',
        '10:20:11.031',
        '10:44:52.660',
        '11:09:08.225',
        '11:31:40.918',
        '11:58:07.304',
      ]
      plantUser(world, 'L1', 'middel', saturday.employee, at(saturday, '2026-08-15', hours))
      clearDates(world, night.employee, ['2026-09-09'])
      plantUser(
        world,
        'L1',
        'middel',
        night.employee,
        at(night, '2026-09-08', ['22:14:09.000', '23:50:31.000']),
      )
      plantUser(world, 'L1', 'middel', night.employee, at(night, '2026-09-09', ['00:20:05.000']))
    },
  }
}
