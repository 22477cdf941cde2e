import { castEmployee, clearDates, lookUp, plantUser, timesFrom, type PlantScript } from './cast.ts'

/** Persons of one birthday looked up one after the other, as when someone tries their way to a number. */
export const plantNeighbourNumbers: PlantScript = (world) => {
  const some = castEmployee(world, { system: 'online', unit: 'Borgerservice' })
  const many = castEmployee(world, { system: 'Ydelsesflow', unit: 'Jobcenter Vestby' })

  return {
    requests() {
      const date = '2026-08-26'
      clearDates(world, some.employee, [date])
      const six = world.people.sameBirthday(6)
      const sixTimes = timesFrom('09:20', 6, 71_300)
      plantUser(
        world,
        'L19',
        'middel',
        some.employee,
        six.map((person, index) =>
          lookUp(world, some, { date, time: sixTimes[index] ?? 0, persons: [person] }),
        ),
      )
      clearDates(world, many.employee, [date])
      const twelve = world.people.sameBirthday(12)
      const twelveTimes = timesFrom('14:02', 12, 44_870)
      plantUser(
        world,
        'L19',
        'høj',
        many.employee,
        twelve.map((person, index) =>
          lookUp(world, many, { date, time: twelveTimes[index] ?? 0, persons: [person] }),
        ),
      )
    },
  }
}
