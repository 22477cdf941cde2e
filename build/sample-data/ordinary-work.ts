// What case workers do on ordinary days: a few look-ups a day within their authorisation and working hours, most persons
// once or twice, again only in the same case. Nothing here may come near a threshold of the rules.
import { formatDay, parseDay, weekday, type LocalDate } from '../../shared/time/local-date.ts'
import { historyFrom, periodTo, workingDays } from './calendar.ts'
import { newCaseRef } from './case-refs.ts'
import { methodsFor, searchMethod } from './methods.ts'
import type { PersonKey } from './people.ts'
import { addRequest } from './requests.ts'
import { purposes, searches } from './word-lists.ts'
import type { Employee, Grant, Program, World } from './world.ts'

const requestsPerDay: Readonly<Record<string, number>> = {
  online: 1.85,
  Fjordsag: 1.35,
  Ydelsesflow: 1.15,
  Plejenet: 1.5,
}
// Far below the 20 from which a day can be unusual.
const mostPerDay = 11
/** Everyone has started and is back from holiday: at least one request a quarter lies after this date. */
const settledFrom = '2026-08-10'

export function addOrdinaryWork(world: World): void {
  const perDay = new Map<string, number>()
  for (const grant of world.grants) {
    if (grant.employee === null || grant.isIdle || grant.start === '') continue
    work(world, grant, grant.employee, perDay)
  }
}

function work(world: World, grant: Grant, employee: Employee, perDay: Map<string, number>): void {
  const days = daysAtWork(grant, employee)
  if (days.length === 0) return
  const program = world.programs.find((other) => other.name === grant.system) ?? null
  const settled = days.filter((day) => day >= settledFrom)
  let left = Math.ceil(days.length * (requestsPerDay[grant.system] ?? 1) * employee.pace)
  let isFirst = true
  while (left > 0) {
    const from = isFirst && settled.length > 0 ? world.random.pick(settled) : world.random.pick(days)
    isFirst = false
    left -= Math.max(1, workOnCase(world, { grant, employee, program, from, days, perDay }))
  }
}

type CaseWork = {
  readonly grant: Grant
  readonly employee: Employee
  readonly program: Program | null
  readonly from: LocalDate
  readonly days: readonly LocalDate[]
  readonly perDay: Map<string, number>
}

/** One to three requests about the persons of one case; returns how many were made. */
function workOnCase(world: World, caseWork: CaseWork): number {
  const { random } = world
  const { grant, employee, program, from, days, perDay } = caseWork
  const family = personsOfCase(world, employee)
  const reference = newCaseRef(random, program?.name ?? '')
  const isNoted = program === null ? random.chance(0.3) : program.name === 'Plejenet' || random.chance(0.95)
  const touches = random.pick([1, 1, 1, 1, 1, 2, 2, 2, 3])
  let made = 0
  for (let touch = 0; touch < touches; touch++) {
    const earliest = formatDay(parseDay(from) + touch * random.integer(0, 9))
    const date = days.find((day) => day >= earliest)
    const key = `${employee.employeeNo} ${date}`
    if (date === undefined || (perDay.get(key) ?? 0) >= mostPerDay) continue
    perDay.set(key, (perDay.get(key) ?? 0) + 1)
    const common = { program, employee, date, time: timeOfDay(world, date) }
    const purpose = random.pick(purposes)
    // Whoever has noted the case once does not always do it again; the purpose is still there, save in Plejenet.
    const isForgotten = touch > 0 && program?.name !== 'Plejenet' && random.chance(0.3)
    const search = program === null && random.chance(0.06) ? searchMethod(grant.services) : null
    made++
    if (search !== null) {
      const found = random.integer(0, 18)
      addRequest(world, { ...common, method: search, query: random.pick(searches), resultCount: found })
      continue
    }
    addRequest(world, {
      ...common,
      method: random.pick(methodsFor(grant.system, grant.services)),
      persons: touch === 0 || family.length === 1 ? family.slice(0, 2) : [random.pick(family)],
      caseRef: isNoted && !isForgotten ? reference : random.pick(['', '', '-', 'ukendt']),
      purpose,
    })
  }
  return made
}

function personsOfCase(world: World, employee: Employee): PersonKey[] {
  const { random, people } = world
  if (random.chance(0.08)) return [people.sharedWith(employee.employeeNo)]
  return Array.from({ length: random.chance(0.06) ? 2 : 1 }, () => people.freshFor(employee.employeeNo))
}

function daysAtWork(grant: Grant, employee: Employee): LocalDate[] {
  const starts = [grant.start, employee.employedFrom, historyFrom].sort()
  const ends = [grant.end, employee.employedTo, periodTo].filter((date) => date !== '').sort()
  const holidayTo = formatDay(parseDay(employee.holidayFrom) + 20)
  return workingDays(starts.at(-1) ?? '', ends[0] ?? '').filter(
    (day) => day < employee.holidayFrom || day > holidayTo,
  )
}

/** Between 07:30 and 16:15, on Fridays to 14:30, seldom at lunch; never so late that a second's delay leaves the hours. */
export function timeOfDay(world: World, date: LocalDate): number {
  const minute = 60_000
  const end = weekday(parseDay(date)) === 5 ? 14.5 : 16.25
  for (;;) {
    const time = world.random.integer(7.5 * 60 * minute, end * 60 * minute)
    const isLunch = time >= 11.5 * 60 * minute && time < 12.25 * 60 * minute
    if (!isLunch || world.random.chance(0.15)) return time
  }
}
