import { searches } from '../word-lists.ts'
import { castEmployee, clearDates, lookUp, plantUser, timesFrom, type PlantScript } from './cast.ts'

/** Searches that find very many, and very many searches in a day (which is an unusual number of requests too). */
export const plantBroadSearch: PlantScript = (world) => {
  const wide = castEmployee(world, { system: 'online', unit: 'Borgerservice' })
  wide.grant.services = ['CprPersonSmallSimple', 'CprPersonSmallComplete']
  const many = castEmployee(world, { system: 'online', unit: 'Borgerservice' })
  many.grant.services = ['CprPersonSmallSimple', 'CprPersonSmallComplete']
  many.employee.pace = 1.1

  return {
    requests() {
      const search = { method: 'PersonSmallListComplete', persons: [], query: searches[2] }
      const found = [50, 73].map((resultCount, index) =>
        lookUp(world, wide, { date: '2026-08-13', time: `1${index}:22:10.640`, ...search, resultCount }),
      )
      plantUser(world, 'L17', 'middel', wide.employee, found)

      const date = '2026-09-17'
      clearDates(world, many.employee, [date])
      const day = timesFrom('07:50', 32, 14 * 60_000 + 419).map((time) =>
        lookUp(world, many, { date, time, ...search, resultCount: world.random.integer(0, 30) }),
      )
      plantUser(world, 'L17', 'middel', many.employee, day)
      plantUser(world, 'L2', 'middel', many.employee, day)
    },
  }
}
