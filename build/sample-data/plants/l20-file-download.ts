import { localDateOf } from '../calendar.ts'
import { addDownload, programNamed } from '../program-work.ts'
import type { Program, Request } from '../world.ts'
import { castEmployee, lookUp, plantUser, type PlantScript } from './cast.ts'

/** File downloads by a person, by a program that should have none, and by one that had more than its limit in August. */
export const plantFileDownload: PlantScript = (world) => {
  const person = castEmployee(world, { system: 'online', unit: 'Ydelser og Udbetaling' })
  person.grant.services = ['CprPersonSmallSimple', 'fildownload']

  return {
    requests() {
      const download = { method: 'Fildownload', persons: [], resultCount: 41_210 }
      plantUser(world, 'L20', 'middel', person.employee, [
        lookUp(world, person, { date: '2026-09-11', time: '13:13:05.777', ...download }),
      ])
      const caseSystem = programNamed(world, 'Fjordsag')
      plantProgram(caseSystem, [addDownload(world, caseSystem, '2026-09-16')])

      const nightly = programNamed(world, 'Nattebud')
      for (const day of ['05', '11', '14', '25', '28']) addDownload(world, nightly, `2026-08-${day}`)
      const inAugust = world.requests.filter(
        (request) =>
          request.program === nightly &&
          request.own === null &&
          localDateOf(request.atMs).startsWith('2026-08'),
      )
      plantProgram(nightly, inAugust)
    },
  }

  function plantProgram(program: Program, requests: readonly Request[]) {
    world.plants.push({
      rule: 'L20',
      case: null,
      severity: 'middel',
      subject: { kind: 'program', id: program.name },
      rows: requests.map((request) => request.log),
    })
  }
}
