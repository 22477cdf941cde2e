import {
  castEmployee,
  clearDates,
  lookUp,
  plantUser,
  timesFrom,
  type Part,
  type PlantScript,
} from './cast.ts'

/** Far more on one day than the user's own days before, and than the unit's for one who has few days behind them. */
export const plantUnusualNumber: PlantScript = (world) => {
  const busy = castEmployee(world, { system: 'online', unit: 'Borgerservice' })
  busy.employee.pace = 1.2
  const newcomer = castEmployee(world, { system: 'Ydelsesflow', unit: 'Ydelser og Udbetaling', isOnly: true })
  newcomer.grant.start = '2026-09-14'

  return {
    requests() {
      plantDay(busy, '2026-09-15', 30)
      plantDay(newcomer, '2026-09-24', 36)
    },
  }

  function plantDay(part: Part, date: string, count: number) {
    clearDates(world, part.employee, [date])
    const times = timesFrom('07:40', count, 13 * 60_000 + 377)
    const requests = times.map((time) => lookUp(world, part, { date, time }))
    plantUser(world, 'L2', 'middel', part.employee, requests)
  }
}
