// Which rows are covered by an authorisation, and which of A1, A2 and A5 that leaves (rule conventions, "Covers").
// Every row is marked, also before the period: history is judged by the same measure.
import type { AuthorisationFact, EmployeeFact } from '../register/facts.ts'
import { isEmptyText, trimBlanks } from '../text/normalise.ts'
import { parseDay } from '../time/local-date.ts'
import { mark, stream, type Party, type TransactionType } from './rule-context.ts'
import { isSameType, parseTransactionType } from './transaction-type.ts'

/** An authorisation made ready for comparison with rows. */
type Grant = {
  readonly startMs: number
  readonly endMs: number
  /** '' = everywhere, 'online', or a program's folded name. */
  readonly system: string
  /** No types: the scope is empty, and everything is inside it. */
  readonly scope: readonly TransactionType[]
  readonly isClassOnly: boolean
  /** A place a type, without and with a person: 0 not asked yet, 1 outside, 2 inside. */
  readonly answers: Uint8Array
}

/** The texts of a scope that say something. */
export function scopeOf(authorisation: AuthorisationFact): readonly string[] {
  return authorisation.services.filter((text) => !isEmptyText(text))
}

export function systemKey(system: string): string {
  return trimBlanks(system).toLowerCase()
}

export type MarkInput = {
  readonly parties: readonly Party[]
  readonly employees: readonly EmployeeFact[]
  readonly authorisations: readonly AuthorisationFact[]
  readonly types: readonly TransactionType[]
  /** Program of each source, or null. */
  readonly programs: readonly (string | null)[]
  readonly rows: {
    readonly count: number
    readonly source: Uint16Array
    readonly time: Float64Array
    readonly day: Int32Array
    readonly stream: Uint8Array
    readonly party: Int32Array
    readonly type: Uint32Array
    readonly personStart: Uint32Array
    /** Added to. */
    readonly marks: Uint8Array
  }
}

export function markRows(input: MarkInput): void {
  const { rows, types, employees } = input
  const grants = grantsOfParties(input)
  const systems = input.programs.map((program) => (program === null ? null : systemKey(program)))
  const lastDays = employees.map(({ employedTo }) => (employedTo === null ? Infinity : parseDay(employedTo)))
  for (let row = 0; row < rows.count; row++) {
    const party = rows.party[row]!
    const ofParty = grants[party]
    const isProgramSide = rows.stream[row] === stream.programSide
    if (!ofParty) continue
    const system = isProgramSide
      ? null
      : rows.stream[row] === stream.online
        ? 'online'
        : systems[rows.source[row]!]!
    const time = rows.time[row]!
    const hasPerson = rows.personStart[row + 1]! > rows.personStart[row]!
    const place = rows.type[row]! * 2 + (hasPerson ? 1 : 0)
    let isCovered = false
    let isInScope = false
    let isClassOnly = true
    let hasEnded = false
    for (const grant of ofParty) {
      if (!isProgramSide && grant.system !== '' && grant.system !== system) continue
      if (grant.endMs <= time) hasEnded = true
      else if (grant.startMs <= time) {
        isCovered = true
        if (!isInScope) isInScope = isInside(grant, place, types)
        if (!grant.isClassOnly) isClassOnly = false
      }
    }
    let marks = 0
    if (!isProgramSide && rows.day[row]! > lastDays[party]!) marks |= mark.a2Employment
    if (!isCovered && hasEnded && !isProgramSide) marks |= mark.a2Ended
    if (!isCovered && marks === 0) marks |= mark.a1
    if (isCovered && !isInScope) marks |= mark.outOfScope | (isClassOnly ? mark.classScope : 0)
    if (marks !== 0) rows.marks[row]! |= marks
  }
}

function isInside(grant: Grant, place: number, types: readonly TransactionType[]): boolean {
  if (grant.scope.length === 0) return true
  if (grant.answers[place] === 0) {
    const type = types[place >> 1]!
    const isSame = grant.scope.some((granted) => isSameType(granted, type, place % 2 === 1))
    grant.answers[place] = isSame ? 2 : 1
  }
  return grant.answers[place] === 2
}

/** By party; an employee or program without authorisations has an empty list, an identity none. */
function grantsOfParties({ parties, authorisations, types }: MarkInput): readonly (Grant[] | undefined)[] {
  const byHolder = new Map<string, Grant[]>()
  for (const authorisation of authorisations) {
    if (authorisation.isVoided) continue
    const key = `${authorisation.holder.kind}\n${authorisation.holder.id}`
    const scope = scopeOf(authorisation).map((text) => parseTransactionType(text))
    const grant: Grant = {
      startMs: authorisation.startMs ?? Infinity,
      endMs: authorisation.endMs ?? Infinity,
      system: systemKey(authorisation.system),
      scope,
      isClassOnly: scope.length > 0 && scope.every((type) => type.className !== ''),
      answers: new Uint8Array(scope.length > 0 ? types.length * 2 : 0),
    }
    const ofHolder = byHolder.get(key)
    if (ofHolder) ofHolder.push(grant)
    else byHolder.set(key, [grant])
  }
  return parties.map((party) =>
    party.kind === 'identity' ? undefined : (byHolder.get(`${party.kind}\n${party.id}`) ?? []),
  )
}
