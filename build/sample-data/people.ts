// The people looked up: replacement numbers (day part 61-91), which CPR never issues, and who has looked each one up.
import { daysInMonth } from '../../shared/time/local-date.ts'
import type { Random } from './random.ts'

/** Ten digits, or one of the other keys that systems hold (KOT, eCPR, UUID). */
export type PersonKey = string

export type People = {
  /** A person nobody has looked up, who stays out of `shared`. */
  fresh(): PersonKey
  /** A person whom this employee will look up, and whom others may be given too. */
  freshFor(employeeNo: string): PersonKey
  /** A person whom one or two others have looked up, and this employee has not. */
  sharedWith(employeeNo: string): PersonKey
  /** So many different people born on one day. */
  sameBirthday(count: number): PersonKey[]
}

// Three, so that no honest person is looked up by four employees.
const mostEmployees = 3

export function openPeople(random: Random): People {
  const used = new Set<PersonKey>()
  const seenBy = new Map<PersonKey, string[]>()
  const shareable: PersonKey[] = []

  function fresh(birthday = aBirthday(random)): PersonKey {
    for (;;) {
      const key = birthday.sixDigits + random.pick(birthday.centuryDigits) + threeDigits(random)
      if (used.has(key)) continue
      used.add(key)
      return key
    }
  }

  function freshFor(employeeNo: string): PersonKey {
    const key = random.chance(0.004) ? otherKey(random) : fresh()
    seenBy.set(key, [employeeNo])
    shareable.push(key)
    return key
  }

  function sharedWith(employeeNo: string): PersonKey {
    for (let attempt = 0; attempt < 20 && shareable.length > 0; attempt++) {
      const key = random.pick(shareable)
      const employees = seenBy.get(key) ?? []
      if (employees.length >= mostEmployees || employees.includes(employeeNo)) continue
      employees.push(employeeNo)
      return key
    }
    return freshFor(employeeNo)
  }

  function sameBirthday(count: number): PersonKey[] {
    const birthday = aBirthday(random)
    return Array.from({ length: count }, () => fresh(birthday))
  }

  return { fresh: () => fresh(), freshFor, sharedWith, sameBirthday }
}

type Birthday = { readonly sixDigits: string; readonly centuryDigits: readonly string[] }

/** A birthday of 1930 to 2025 with 60 added to the day, and the seventh digits that mean its century. */
function aBirthday(random: Random): Birthday {
  const year = random.integer(1930, 2025)
  const month = random.integer(1, 12)
  const day = random.integer(1, daysInMonth(year, month))
  const two = (value: number) => String(value).padStart(2, '0')
  return {
    sixDigits: `${two(day + 60)}${two(month)}${two(year % 100)}`,
    centuryDigits: year < 2000 ? ['0', '1', '2', '3'] : ['4', '5', '6', '7'],
  }
}

function otherKey(random: Random): PersonKey {
  const { sixDigits } = aBirthday(random)
  const letters = () => String.fromCodePoint(random.integer(65, 90), random.integer(65, 90))
  return random.pick([
    `${sixDigits}${letters()}K${random.integer(0, 9)}`,
    `${sixDigits}1${letters()}${random.integer(0, 9)}`,
    random.uuid(),
  ])
}

function threeDigits(random: Random): string {
  return String(random.integer(0, 999)).padStart(3, '0')
}
