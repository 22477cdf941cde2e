import { castEmployee, clearDates, lookUp, plantUser, timesFrom, type PlantScript } from './cast.ts'

/** A person's account used by a machine: many within a minute (a), and at even intervals (b). */
export const plantMachinePattern: PlantScript = (world) => {
  const burst = castEmployee(world, { system: 'Fjordsag', unit: 'Voksne og Handicap' })
  const even = castEmployee(world, { system: 'online', unit: 'Børn og Familie' })

  return {
    requests() {
      const date = '2026-08-20'
      clearDates(world, burst.employee, [date])
      const quick = timesFrom('13:10', 34, 1500).map((time) => lookUp(world, burst, { date, time }))
      plantUser(world, 'L3', 'høj', burst.employee, quick, 'a')

      clearDates(world, even.employee, [date])
      const ticks = timesFrom('10:30', 24, 15_000)
      const steady = ticks.map((time) =>
        lookUp(world, even, { date, time: time + world.random.integer(10, 90) }),
      )
      plantUser(world, 'L3', 'høj', even.employee, steady, 'b')
    },
  }
}
