// Which stream each row is in and which party it belongs to (rule conventions: "Streams", "A row's identities").
import type { TextColumn } from '../imports/log-columns.ts'
import { identityKey, isEmptyText } from '../text/normalise.ts'
import type { Claim, IdentityMap } from './identity-map.ts'
import type { LogPart } from './join-columns.ts'
import { mark, stream } from './rule-context.ts'

// What a text of an identity column leads to, where no time is needed to say it.
const nobody = -1
const dependsOnTime = -2
const emptyText = -3

type Names = {
  readonly codes: Uint32Array
  readonly texts: readonly string[]
  readonly keys: readonly string[]
  readonly claims: readonly (readonly Claim[])[]
  /** A party, or one of the three constants above: as in logs, and where only employees count. */
  readonly anyone: Int32Array
  readonly employee: Int32Array
}

/** Where parties for identities that map to nobody are kept; `line` is that of the first appearance. */
export type IdentityParties = { partyOf(key: string, line: number): number }

export type RowPlaces = {
  readonly stream: Uint8Array
  readonly party: Int32Array
  readonly isInteractive: Uint8Array
  /** Only `mark.a9` is set. */
  readonly marks: Uint8Array
  /** The identity by which a row names its party, as the source wrote it; '' if none. */
  rawIdentityOf(row: number): string
}

export type PlaceInput = {
  readonly count: number
  readonly parts: readonly LogPart[]
  readonly identities: IdentityMap
  readonly unmapped: IdentityParties
  /** Parties below it are employees, the others programs. */
  readonly employeeCount: number
  /** Neither batch nor selvbetjening. */
  isInteractiveProgram(program: string | null): boolean
}

export function placeRows(input: PlaceInput): RowPlaces {
  const { count, parts, identities, unmapped, employeeCount } = input
  const streams = new Uint8Array(count)
  const parties = new Int32Array(count).fill(-1)
  const isInteractive = new Uint8Array(count)
  const marks = new Uint8Array(count)
  const namesOfPart = parts.map(({ log }) =>
    [log.endUser, log.userId, log.signature].map((column) => readNames(column, identities)),
  )

  function partyOf(names: Names, code: number, atMs: number): number {
    const party = names.anyone[code]!
    return party === dependsOnTime ? identities.partyAt(names.claims[code]!, atMs) : party
  }
  function employeeOf(names: Names, code: number, atMs: number): number {
    const party = names.employee[code]!
    return party === dependsOnTime ? identities.employeeAt(names.claims[code]!, atMs) : party
  }

  parts.forEach((part, index) => {
    const columns = namesOfPart[index]!
    const { log, first, isProgramLog } = part
    const isOfPeople = input.isInteractiveProgram(part.program) ? 1 : 0
    for (let row = 0; row < log.rowCount; row++) {
      const atMs = log.time[row]!
      let identity: string | undefined
      let employee = nobody
      let program = nobody
      let isMapped = false
      for (const names of columns) {
        const code = names.codes[row]!
        if (names.anyone[code] === emptyText) continue
        identity ??= names.keys[code]!
        const party = partyOf(names, code, atMs)
        if (party >= 0) isMapped = true
        if (isProgramLog && employee === nobody) employee = employeeOf(names, code, atMs)
        else if (!isProgramLog && party >= employeeCount && program === nobody) program = party
        else if (!isProgramLog && party >= 0 && party < employeeCount && employee === nobody) employee = party
      }
      const target = first + row
      if (program !== nobody) {
        streams[target] = stream.programSide
        parties[target] = program
        continue
      }
      streams[target] = isProgramLog ? stream.endUser : employee === nobody ? stream.unmapped : stream.online
      if (isProgramLog ? isOfPeople : employee !== nobody) isInteractive[target] = 1
      if (employee !== nobody) parties[target] = employee
      else if (identity !== undefined || isProgramLog) {
        parties[target] = unmapped.partyOf(identity ?? '', log.line[row]!)
        if (identity !== undefined && !isMapped) marks[target] = mark.a9
      }
    }
  })

  function rawIdentityOf(row: number): string {
    let index = parts.length - 1
    while (parts[index]!.first > row) index--
    const { first, log, isProgramLog } = parts[index]!
    let identity = ''
    for (const names of namesOfPart[index]!) {
      const code = names.codes[row - first]!
      if (names.anyone[code] === emptyText) continue
      const atMs = log.time[row - first]!
      if ((isProgramLog ? employeeOf : partyOf)(names, code, atMs) === parties[row]) return names.texts[code]!
      if (identity === '') identity = names.texts[code]!
    }
    return identity
  }

  return { stream: streams, party: parties, isInteractive, marks, rawIdentityOf }
}

function readNames(column: TextColumn, identities: IdentityMap): Names {
  const keys = column.texts.map((text) => (isEmptyText(text) ? '' : identityKey(text)))
  const claims = keys.map((key) => (key === '' ? [] : identities.claimsOf(key)))
  const anyone = new Int32Array(keys.length)
  const employee = new Int32Array(keys.length)
  keys.forEach((key, code) => {
    anyone[code] = key === '' ? emptyText : always(claims[code]!)
    employee[code] = key === '' ? emptyText : always(claims[code]!.filter((claim) => !claim.isProgram))
  })
  return { codes: column.codes, texts: column.texts, keys, claims, anyone, employee }
}

/** The one party that holds it at all times, `nobody`, or `dependsOnTime`. */
function always(claims: readonly Claim[]): number {
  const [claim] = claims
  if (!claim) return nobody
  const isAlways = claims.every(
    ({ party, fromMs, toMs }) => party === claim.party && fromMs === -Infinity && toMs === Infinity,
  )
  return isAlways ? claim.party : dependsOnTime
}
