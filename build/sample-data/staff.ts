// The employees of Vestby Kommune: twelve units, made-up names, and the identities each has had.
import { formatDay, parseDay, type LocalDate } from '../../shared/time/local-date.ts'
import { periodFrom } from './calendar.ts'
import { ownCvr } from './cvr-numbers.ts'
import type { Random } from './random.ts'
import { firstNames, lastNames } from './word-lists.ts'
import type { Employee } from './world.ts'

export type Unit = {
  readonly name: string
  readonly size: number
  /** Share of the unit authorised to each system. */
  readonly shares: Readonly<Record<string, number>>
}

export const units: readonly Unit[] = [
  { name: 'Borgerservice', size: 46, shares: { online: 0.95, Ydelsesflow: 0.4 } },
  { name: 'Børn og Familie', size: 52, shares: { online: 0.5, Fjordsag: 0.85 } },
  { name: 'Byggesag', size: 18, shares: { online: 0.6 } },
  { name: 'Digitalisering', size: 14, shares: { online: 0.3 } },
  { name: 'Hjemmepleje og Sundhed', size: 50, shares: { Plejenet: 0.8 } },
  { name: 'Jobcenter Vestby', size: 48, shares: { Fjordsag: 0.6, Ydelsesflow: 0.5 } },
  { name: 'Ledelsessekretariat', size: 10, shares: { online: 0.3 } },
  { name: 'Opkrævning', size: 18, shares: { online: 0.8, Ydelsesflow: 0.6 } },
  { name: 'Skole og Dagtilbud', size: 30, shares: { online: 0.5 } },
  { name: 'Teknik og Miljø', size: 24, shares: { online: 0.35 } },
  { name: 'Voksne og Handicap', size: 46, shares: { Fjordsag: 0.85 } },
  { name: 'Ydelser og Udbetaling', size: 44, shares: { online: 0.5, Ydelsesflow: 0.9 } },
]

/** About 400 employees in force, a few who came or left in the quarter, and some who left long ago. */
export function hireStaff(random: Random): Employee[] {
  const names = random.shuffled(firstNames.flatMap((first) => lastNames.map((last) => `${first} ${last}`)))
  const taken = new Set<string>()
  const employees: Employee[] = []
  for (const unit of units) {
    const manager = names.at(-1) ?? ''
    for (let place = 0; place < unit.size; place++) {
      const life = lifeOf(random, place)
      employees.push(
        anEmployee(random, { name: names.pop() ?? '', unit: unit.name, manager, ...life }, taken),
      )
    }
  }
  return [...employees, ...formerStaff(random, names, employees)]
}

type Life = { employedFrom: LocalDate; employedTo: LocalDate | '' }

/** The fourth of each unit came in the quarter, the sixth left in it. */
function lifeOf(random: Random, place: number): Life {
  if (place === 3) return { employedFrom: later(periodFrom, random.integer(10, 60)), employedTo: '' }
  const employedFrom = formatDay(parseDay('2009-01-01') + random.integer(0, 6000))
  return { employedFrom, employedTo: place === 5 ? later(periodFrom, random.integer(40, 80)) : '' }
}

/** People who left in 2025, whose initials two of today's employees have taken over. */
function formerStaff(random: Random, names: string[], employees: readonly Employee[]): Employee[] {
  const heirs = employees.filter((employee) => employee.unit === 'Hjemmepleje og Sundhed').slice(8, 10)
  const initials = [...heirs.map((heir) => heir.initials), 'ZQXA', 'ZQXB', 'ZQXC']
  return initials.map((own) => ({
    ...anEmployee(
      random,
      {
        name: names.pop() ?? '',
        unit: 'Borgerservice',
        manager: '',
        employedFrom: '2011-03-01',
        employedTo: '2025-11-30',
      },
      new Set(),
    ),
    employeeNo: String(90_000 + initials.indexOf(own)),
    initials: own,
    email: `tidligere.${initials.indexOf(own)}@vestby.example`,
    logins: [`VESTBY\\forhen${initials.indexOf(own)}`],
  }))
}

function anEmployee(
  random: Random,
  given: { name: string; unit: string; manager: string } & Life,
  taken: Set<string>,
): Employee {
  const initials = freeInitials(random, given.name, taken)
  const namedBy = random.pick(['login', 'login', 'hex', 'rid'] as const)
  return {
    ...given,
    employeeNo: String(10_000 + taken.size * 7),
    initials,
    email: `${initials.toLowerCase()}@vestby.example`,
    isExternal: random.chance(0.02),
    logins: [`VESTBY\\${initials.toLowerCase()}${random.integer(10, 99)}`],
    rid: namedBy === 'rid' ? `CVR:${ownCvr}-RID:${random.integer(1_000_000_000, 1_999_999_999)}` : '',
    uuid: random.uuid(),
    namedBy,
    pace: 0.5 + random.next(),
    holidayFrom: random.pick(['2026-06-29', '2026-07-06', '2026-07-13', '2026-07-20']),
  }
}

function freeInitials(random: Random, name: string, taken: Set<string>): string {
  const letters = name.toUpperCase().replace(/[^A-ZÆØÅ]/g, '')
  for (;;) {
    const rest = Array.from({ length: 3 }, () => letters[random.integer(1, letters.length - 1)] ?? 'X')
    const initials = (letters.slice(0, 1) + rest.join('')).replace(/[ÆØÅ]/g, 'X')
    if (taken.has(initials)) continue
    taken.add(initials)
    return initials
  }
}

function later(date: LocalDate, days: number): LocalDate {
  return formatDay(parseDay(date) + days)
}
