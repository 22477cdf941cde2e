import { addRequest } from '../requests.ts'
import { programNamed } from '../program-work.ts'
import { notWritten } from '../world.ts'
import { castEmployee, castOutsider, lookUp, plantUser, type PlantScript } from './cast.ts'

/** Look-ups that no authorisation covers: none at all, another system, a missing start, too early, and a program. */
export const plantUnauthorised: PlantScript = (world) => {
  const outsider = castOutsider(world, 'Skole og Dagtilbud')
  const elsewhere = castEmployee(world, { system: 'online', unit: 'Borgerservice', isOnly: true })
  const undated = castOutsider(world, 'Teknik og Miljø')
  const tooEarly = castEmployee(world, { system: 'online', unit: 'Børn og Familie' })
  tooEarly.grant.start = '2026-09-07'
  world.grants.push({
    ...tooEarly.grant,
    employee: undated,
    holder: undated.employeeNo,
    start: '',
    written: notWritten(),
  })

  return {
    requests() {
      const online = { program: null }
      const visits = ['2026-07-08', '2026-07-21', '2026-08-25']
      plantUser(
        world,
        'A1',
        'kritisk',
        outsider,
        visits.map((date) =>
          lookUp(world, { ...online, employee: outsider }, { date, time: '10:12:31.204' }),
        ),
      )
      const program = programNamed(world, 'Ydelsesflow')
      plantUser(world, 'A1', 'kritisk', elsewhere.employee, [
        lookUp(
          world,
          { employee: elsewhere.employee, program },
          { date: '2026-08-12', time: '09:31:02.118' },
        ),
        lookUp(
          world,
          { employee: elsewhere.employee, program },
          { date: '2026-08-12', time: '13:05:47.630' },
        ),
      ])
      plantUser(
        world,
        'A1',
        'kritisk',
        undated,
        visits.map((date) => lookUp(world, { ...online, employee: undated }, { date, time: '14:02:10.011' })),
      )
      plantUser(world, 'A1', 'kritisk', tooEarly.employee, [
        lookUp(world, tooEarly, { date: '2026-09-03', time: '11:20:00.500' }),
        lookUp(world, tooEarly, { date: '2026-09-04', time: '09:00:12.250' }),
      ])
      plantTestRun()
    },
  }

  /** Fristvagt was tried out the day before its authorisation began. */
  function plantTestRun() {
    const program = programNamed(world, 'Fristvagt')
    const rows = Array.from({ length: 12 }, (_, index) =>
      addRequest(world, {
        program,
        employee: null,
        date: '2026-08-03',
        time: (13 * 60 + index) * 60_000 + 730,
        method: 'PersonSmallCurrentListSimple',
        persons: [world.people.fresh()],
        purpose: program.purpose,
      }),
    )
    world.plants.push({
      rule: 'A1',
      case: null,
      severity: 'kritisk',
      subject: { kind: 'program', id: program.name },
      rows: rows.map((request) => request.log),
    })
  }
}
