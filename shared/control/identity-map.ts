// Whom an identity belongs to at an instant. Claims come from the register; several holders of one identity are told
// apart by who is employed (a program: in use) at the instant.
import type { EmployeeFact, IdentityFact, ProgramFact } from '../register/facts.ts'
import { identityKey } from '../text/normalise.ts'
import { parseDay } from '../time/local-date.ts'
import type { DanishCalendar } from './danish-calendar.ts'

/** A holder's right to an identity: `party` indexes employees, then programs. Half-open, UTC ms. */
export type Claim = {
  readonly party: number
  readonly isProgram: boolean
  readonly field: string
  readonly fromMs: number
  readonly toMs: number
}

export type IdentityMap = {
  /** Every claim on a key at any time; an OCES2 employee name that is not registered itself stands for its RID. */
  claimsOf(key: string): readonly Claim[]
  /** Party the claims lead to at an instant, or -1. An employee and a program both: the program. */
  partyAt(claims: readonly Claim[], atMs: number): number
  /** As `partyAt`, where only employees count (rows of a program log). */
  employeeAt(claims: readonly Claim[], atMs: number): number
  /** Parties the claims lead to at some instant of those local dates, first met first. */
  partiesDuring(claims: readonly Claim[], fromDay: number, toDay: number): readonly number[]
}

const none: readonly Claim[] = []
const oces2Employee = /^cvr:\d{8}-rid:(.+)$/

export function openIdentityMap(
  employees: readonly EmployeeFact[],
  programs: readonly ProgramFact[],
  calendar: DanishCalendar,
): IdentityMap {
  const interval = (from: string | null, to: string | null) => ({
    fromMs: from === null ? -Infinity : calendar.startOfDayMs(parseDay(from)),
    toMs: to === null ? Infinity : calendar.startOfDayMs(parseDay(to) + 1),
  })
  const active = [
    ...employees.map((employee) => interval(employee.employedFrom, employee.employedTo)),
    ...programs.map((program) => interval(program.from, program.to)),
  ]
  const byKey = new Map<string, Claim[]>()
  const add = (identities: readonly IdentityFact[], party: number, isProgram: boolean) => {
    for (const { key, field, from, to } of identities) {
      const claims = byKey.get(key)
      const claim = { party, isProgram, field, ...interval(from, to) }
      if (claims) claims.push(claim)
      else byKey.set(key, [claim])
    }
  }
  employees.forEach((employee, index) => add(employee.identities, index, false))
  programs.forEach((program, index) => add(program.identities, employees.length + index, true))

  function choose(claims: readonly Claim[], atMs: number): number {
    const valid = claims.filter((claim) => claim.fromMs <= atMs && atMs < claim.toMs)
    const holders = [...new Set(valid.map((claim) => claim.party))]
    if (holders.length <= 1) return holders[0] ?? -1
    const inUse = holders.filter((party) => active[party]!.fromMs <= atMs && atMs < active[party]!.toMs)
    if (inUse.length === 1) return inUse[0]!
    const ofPrograms = inUse.filter((party) => party >= employees.length)
    return ofPrograms.length === 1 ? ofPrograms[0]! : -1
  }

  return {
    claimsOf(key) {
      const claims = byKey.get(key)
      if (claims) return claims
      const rid = oces2Employee.exec(key)?.[1]
      return rid === undefined
        ? none
        : (byKey.get(identityKey(rid))?.filter((claim) => claim.field === 'rid') ?? none)
    },
    partyAt: choose,
    employeeAt: (claims, atMs) =>
      choose(
        claims.filter((claim) => !claim.isProgram),
        atMs,
      ),
    partiesDuring(claims, fromDay, toDay) {
      const first = calendar.startOfDayMs(fromDay)
      const end = calendar.startOfDayMs(toDay + 1)
      const changes = claims.flatMap((claim) => [
        claim.fromMs,
        claim.toMs,
        active[claim.party]!.fromMs,
        active[claim.party]!.toMs,
      ])
      const instants = [first, ...changes.filter((ms) => ms > first && ms < end).sort((a, b) => a - b)]
      return [...new Set(instants.map((atMs) => choose(claims, atMs)).filter((party) => party >= 0))]
    },
  }
}
