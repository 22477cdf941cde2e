// Makes of a ControlInput, once, what every rule reads: one table of rows with their streams, parties and marks, and the
// questions a rule may ask about them. A few passes over typed columns; nothing is kept per row outside them.
import type { StatisticsRow } from '../imports/log-columns.ts'
import { identityKey, isEmptyText } from '../text/normalise.ts'
import { dayMs, parseDay } from '../time/local-date.ts'
import { earlierLogs, earlierUsage } from './control-history.ts'
import type { ControlInput } from './control-input.ts'
import { openDanishCalendar, type DanishCalendar } from './danish-calendar.ts'
import { groupByParty } from './group-by-party.ts'
import { openIdentityMap, type IdentityMap } from './identity-map.ts'
import { joinColumns, logParts } from './join-columns.ts'
import { countUsage } from './look-back.ts'
import { markRows, systemKey } from './mark-rows.ts'
import { maskedPerson, maskNumbers } from './mask.ts'
import { openParties, type Parties } from './parties.ts'
import { placeRows } from './place-rows.ts'
import { stream, type ContextRows, type RuleContext } from './rule-context.ts'

export function prepareContext(input: ControlInput): RuleContext {
  const { employees, programs, authorisations } = input.register
  const calendar = openDanishCalendar(input.authority.closedDays ?? [])
  const fromDay = parseDay(input.from)
  const toDay = parseDay(input.to)
  const fromMs = calendar.startOfDayMs(fromDay)
  const toMs = calendar.startOfDayMs(toDay + 1)

  const rowSources = [...input.sources, ...earlierLogs(input, calendar.startOfDayMs)]
  const usage = earlierUsage(input, rowSources)
  const parts = logParts(rowSources)
  const joined = joinColumns(parts)
  const { count, time, source, type, personStart } = joined.columns
  const identities = openIdentityMap(employees, programs, calendar)
  const parties = openParties(employees, programs)
  const unattended = new Set(
    programs.filter(({ batch, selfService }) => batch || selfService).map(({ name }) => systemKey(name)),
  )
  const places = placeRows({
    count,
    parts,
    identities,
    unmapped: parties,
    employeeCount: employees.length,
    isInteractiveProgram: (program) => program === null || !unattended.has(systemKey(program)),
  })
  const { stream: streams, party, isInteractive, marks } = places
  const clock = readClock(time, calendar, fromMs, toMs)
  const statisticsParties = openStatistics(input, identities, parties)
  markRows({
    parties: parties.list,
    employees,
    authorisations,
    types: joined.types,
    programs: rowSources.map(({ program }) => program),
    rows: { count, source, time, day: clock.day, stream: streams, party, type, personStart, marks },
  })
  const dayCounts = countUsage(usage, (key, atMs) => identities.partyAt(identities.claimsOf(key), atMs))
  const rows: ContextRows = {
    ...joined.columns,
    ...clock,
    stream: streams,
    party,
    isInteractive,
    marks,
    ...groupByParty(party, time, parties.list.length),
  }

  function publishedIdentity(raw: string): string {
    const isRid = identities.claimsOf(identityKey(raw)).some(({ field }) => field === 'rid')
    return isRid ? raw : maskNumbers(raw)
  }

  function rawIdentities(numbers: ArrayLike<number>): readonly string[] {
    const firstRow = new Map<string, number>()
    for (let index = 0; index < numbers.length; index++) {
      const row = numbers[index]!
      const raw = places.rawIdentityOf(row)
      const known = firstRow.get(raw)
      if (raw !== '' && (known === undefined || row < known)) firstRow.set(raw, row)
    }
    const inFileOrder = [...firstRow].sort(([, a], [, b]) => a - b)
    return [...new Set(inFileOrder.map(([raw]) => publishedIdentity(raw)))]
  }

  return {
    fromDay,
    toDay,
    fromMs,
    toMs,
    nowMs: input.nowMs,
    nowDay: calendar.dayOf(input.nowMs),
    authority: input.authority,
    isStartUp: input.isStartUp,
    sources: input.sources,
    rowSources,
    usage,
    usageOf: (party) => dayCounts.get(party) ?? [],
    lastDrawn: (party) => input.history?.lastDrawn.get(parties.publishedId(party)) ?? -1,
    employees,
    programs,
    authorisations,
    rows,
    parties: parties.list,
    types: joined.types,
    caseRefs: joined.caseRefs,
    cvrs: joined.cvrs,
    otherPersons: joined.otherPersons,
    activeUsers: activeUsersOf(rows, employees.length),
    holderOf(key, atMs) {
      const holder = identities.partyAt(identities.claimsOf(key), atMs)
      return holder < 0 ? null : parties.list[holder]!
    },
    statisticsParties,
    isWorkingDay: calendar.isWorkingDay,
    isHoliday: calendar.isHoliday,
    dayOf: calendar.dayOf,
    startOfDayMs: calendar.startOfDayMs,
    rawIdentities,
    publishedIdentity,
    subjectOf(index, numbers) {
      const { kind, label } = parties.list[index]!
      return { kind, id: parties.publishedId(index), label, identities: [...rawIdentities(numbers)] }
    },
    maskPerson: (key) => maskedPerson(key, joined.otherPersons[-1 - key]),
  }
}

function readClock(time: Float64Array, calendar: DanishCalendar, fromMs: number, toMs: number) {
  const day = new Int32Array(time.length)
  const msOfDay = new Int32Array(time.length)
  const isInPeriod = new Uint8Array(time.length)
  for (let row = 0; row < time.length; row++) {
    const utcMs = time[row]!
    const localMs = calendar.localMs(utcMs)
    const dayCount = Math.floor(localMs / dayMs)
    day[row] = dayCount
    msOfDay[row] = localMs - dayCount * dayMs
    if (utcMs >= fromMs && utcMs < toMs) isInPeriod[row] = 1
  }
  return { day, msOfDay, isInPeriod }
}

function activeUsersOf(rows: ContextRows, employeeCount: number): readonly number[] {
  const isActive = new Uint8Array(employeeCount)
  for (let row = 0; row < rows.count; row++) {
    const ofUser = rows.stream[row] === stream.online || rows.stream[row] === stream.endUser
    const party = rows.party[row]!
    if (ofUser && rows.isInPeriod[row] === 1 && party >= 0 && party < employeeCount) isActive[party] = 1
  }
  return [...isActive.keys()].filter((party) => isActive[party] === 1)
}

/** Reads every statistics source once, in file order, so that an identity's first appearance is that of the files. */
function openStatistics(input: ControlInput, identities: IdentityMap, parties: Parties) {
  const employeeCount = input.register.employees.length
  const answers = new Map<string, readonly number[]>()
  function partiesOf(row: StatisticsRow): readonly number[] {
    const question = [row.userId, row.signature, row.from, row.to].join('\n')
    const known = answers.get(question)
    if (known) return known
    const keys = [row.userId, row.signature].filter((text) => !isEmptyText(text)).map(identityKey)
    const found = keys.flatMap((key) =>
      identities.partiesDuring(identities.claimsOf(key), parseDay(row.from), parseDay(row.to)),
    )
    const holders = [...new Set(found)].sort(
      (a, b) => Number(b >= employeeCount) - Number(a >= employeeCount),
    )
    const [firstKey] = keys
    if (holders.length === 0 && firstKey !== undefined) holders.push(parties.partyOf(firstKey, row.line))
    answers.set(question, holders)
    return holders
  }
  for (const { statistics = [] } of input.sources) for (const row of statistics) partiesOf(row)
  return partiesOf
}
