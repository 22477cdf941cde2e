// What programs do by themselves: the nightly runs, the citizens' self-service, and file downloads within the limit.
import type { LocalDate } from '../../shared/time/local-date.ts'
import { datesBetween, historyFrom, periodTo } from './calendar.ts'
import { addRequest, type Call } from './requests.ts'
import type { Program, World } from './world.ts'

const hour = 3_600_000
const smallMethod = 'PersonSmallCurrentListSimple'

export function addProgramWork(world: World): void {
  const nightly = programNamed(world, 'Nattebud')
  const watch = programNamed(world, 'Fristvagt')
  const selfService = programNamed(world, 'Min Vestby')
  for (const date of datesBetween(historyFrom, periodTo)) {
    run(world, { program: nightly, date, requests: world.random.integer(20, 34), from: 1, to: 3 })
    run(world, { program: selfService, date, requests: world.random.integer(8, 28), from: 6, to: 23.9 })
    if (date >= '2026-08-04')
      run(world, { program: watch, date, requests: world.random.integer(10, 20), from: 4, to: 5 })
  }
  for (const date of ['07-06', '07-20', '08-03', '08-17', '09-07', '09-21']) {
    addDownload(world, nightly, `2026-${date}`)
  }
}

/** A file download ordered by a program. Its own log says nothing of it. */
export function addDownload(world: World, program: Program, date: LocalDate) {
  const method = world.random.pick(['Totaludtræk', 'Deltadownload'])
  const time = world.random.integer(2 * hour, 3 * hour)
  return addRequest(world, { program, employee: null, date, time, method, isOnlyInLog: true })
}

export function programNamed(world: World, name: string): Program {
  const program = world.programs.find((other) => other.name === name)
  if (program === undefined) throw new Error(`no program ${name}`)
  return program
}

type Run = {
  readonly program: Program
  readonly date: LocalDate
  readonly requests: number
  /** Hours of the day. */
  readonly from: number
  readonly to: number
}

function run(world: World, { program, date, requests, from, to }: Run): void {
  for (let index = 0; index < requests; index++) {
    const call: Call = {
      program,
      employee: null,
      date,
      time: world.random.integer(from * hour, to * hour),
      method: smallMethod,
      persons: [world.people.fresh()],
      purpose: program.purpose,
    }
    addRequest(world, call)
  }
}
