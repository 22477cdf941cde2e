import { castEmployee, lookUp, plantUser, type PlantScript } from './cast.ts'

/** More data than the authorisation allows, online and in a program; and a search where only look-ups are allowed. */
export const plantOutOfScope: PlantScript = (world) => {
  const online = castEmployee(world, { system: 'online', unit: 'Opkrævning' })
  online.grant.services = ['CprPersonSmallSimple', 'CprPersonMediumSimple']
  const inProgram = castEmployee(world, { system: 'Fjordsag', unit: 'Voksne og Handicap' })
  inProgram.grant.services = ['CprPersonMediumSimple']
  const searcher = castEmployee(world, { system: 'online', unit: 'Skole og Dagtilbud' })
  searcher.grant.services = ['opslag']

  return {
    requests() {
      const method = 'PersonFullListSimple'
      plantUser(world, 'A5', 'høj', online.employee, [
        lookUp(world, online, { date: '2026-07-03', time: '08:31:00.100', method }),
        lookUp(world, online, { date: '2026-08-19', time: '09:31:10.320', method }),
        lookUp(world, online, { date: '2026-09-29', time: '14:31:20.540', method }),
      ])
      plantUser(world, 'A5', 'høj', inProgram.employee, [
        lookUp(world, inProgram, { date: '2026-09-02', time: '10:11:12.000', method }),
        lookUp(world, inProgram, { date: '2026-09-10', time: '11:12:13.000', method }),
      ])
      const search = { method: 'PersonSmallListComplete', persons: [], query: 'navn.efternavn.eq=Papirsen' }
      plantUser(world, 'A5', 'middel', searcher.employee, [
        lookUp(world, searcher, { date: '2026-08-26', time: '12:40:00.700', resultCount: 7, ...search }),
        lookUp(world, searcher, { date: '2026-08-27', time: '12:41:00.900', resultCount: 3, ...search }),
      ])
    },
  }
}
