// The comparison of statistics and logs that L13 makes: requests per user, and per user and type, on both sides.
import { parseDay } from '../time/local-date.ts'
import { operation, type RuleContext, type TransactionType } from './rule-context.ts'
import type { StatisticsRow } from '../imports/log-columns.ts'
import type { EventRef } from './subject.ts'
import { operationOf, parseTransactionType } from './transaction-type.ts'
import { eachRowOf } from './user-rows.ts'

export type StatisticsEntry = { readonly entry: StatisticsRow; readonly ref: EventRef }

/** Requests of one user and one type, or of one user altogether. */
export type Pair = {
  readonly statistics: number
  readonly log: number
  /** Entries that say 0 included. */
  readonly entries: readonly StatisticsEntry[]
  /** Names in the log, by which `logRowsOf` finds the rows. */
  readonly logNames: readonly number[]
}

export type UserPairs = { readonly party: number; readonly total: Pair; readonly pairs: readonly Pair[] }

/** The in-period log rows of a user that those pairs count, by time, file, line. */
export function logRowsOf(context: RuleContext, party: number, pairs: readonly Pair[]): readonly number[] {
  const names = new Set(pairs.flatMap(({ logNames }) => logNames))
  const found: number[] = []
  if (names.size === 0) return found
  eachRowOf(context.rows, party, (row) => {
    if (isCounted(context, row) && names.has(nameCode(context, row))) found.push(row)
  })
  return found
}

/** One name of a type with the classes a row of it can have, and what was counted under it. */
type Named = {
  readonly type: TransactionType
  readonly classes: readonly number[]
  /** `nameCode` of the rows; -1 for a name of the statistics. */
  readonly code: number
  readonly entries: StatisticsEntry[]
  log: number
}

/**
 * `log` counts the in-period rows of all logs together, every stream; `statistics` the entries whose period lies inside
 * the control's. A user is the mapped holder, else the identity. Two names are one type when they are equal at the
 * coarsest level either names.
 */
export function* comparePairs(context: RuleContext): Generator<UserPairs> {
  const statistics = statisticsByParty(context)
  for (let party = 0; party < context.parties.length; party++) {
    const names = [...namesInLog(context, party), ...namesInStatistics(statistics.get(party) ?? [])]
    if (names.length === 0) continue
    yield { party, total: sumOf(names), pairs: sameTypes(names).map((same) => sumOf(same)) }
  }
}

function statisticsByParty(context: RuleContext): ReadonlyMap<number, readonly StatisticsEntry[]> {
  const byParty = new Map<number, StatisticsEntry[]>()
  context.sources.forEach(({ statistics = [] }, source) => {
    for (const entry of statistics) {
      if (parseDay(entry.from) < context.fromDay || parseDay(entry.to) > context.toDay) continue
      const [party] = context.statisticsParties(entry)
      if (party === undefined) continue
      const known = byParty.get(party) ?? []
      byParty.set(party, known)
      known.push({ entry, ref: { source, line: entry.line } })
    }
  })
  return byParty
}

function nameCode({ rows }: RuleContext, row: number): number {
  return rows.type[row]! * 4 + rows.operation[row]!
}

function isCounted({ rows, sources }: RuleContext, row: number): boolean {
  return rows.isInPeriod[row] === 1 && sources[rows.source[row]!]!.kind === 'log'
}

function namesInLog(context: RuleContext, party: number): readonly Named[] {
  const names = new Map<number, Named>()
  eachRowOf(context.rows, party, (row) => {
    if (!isCounted(context, row)) return
    const code = nameCode(context, row)
    let name = names.get(code)
    if (!name) {
      const type = context.types[context.rows.type[row]!]!
      names.set(code, (name = { type, classes: [context.rows.operation[row]!], code, entries: [], log: 0 }))
    }
    name.log++
  })
  return [...names.values()]
}

function namesInStatistics(entries: readonly StatisticsEntry[]): readonly Named[] {
  return [...Map.groupBy(entries, ({ entry }) => entry.transactionType)].map(([raw, ofType]) => {
    const type = parseTransactionType(raw)
    return {
      type,
      classes: [operationOf(type, false), operationOf(type, true)],
      code: -1,
      entries: ofType,
      log: 0,
    }
  })
}

function sumOf(names: readonly Named[]): Pair {
  const entries = names.flatMap((name) => name.entries)
  return {
    statistics: entries.reduce((sum, { entry }) => sum + entry.count, 0),
    log: names.reduce((sum, { log }) => sum + log, 0),
    entries,
    logNames: names.filter(({ log }) => log > 0).map(({ code }) => code),
  }
}

/**
 * Groups a user's names of types: a name of the statistics with every name of the log that it can mean, also through
 * another of them. Names of one side are not compared with each other, but for the same name in another spelling.
 */
function sameTypes(names: readonly Named[]): readonly (readonly Named[])[] {
  const groups = new Map<Named, Named[]>(names.map((name) => [name, [name]]))
  const join = (a: Named, b: Named) => {
    const [target, group] = [groups.get(a)!, groups.get(b)!]
    if (target === group) return
    for (const name of group) {
      target.push(name)
      groups.set(name, target)
    }
  }
  const ofStatistics = names.filter(({ code }) => code < 0)
  const ofLog = names.filter(({ code }) => code >= 0)
  for (const name of ofStatistics) for (const other of ofLog) if (canMeanSame(name, other)) join(name, other)
  const alone = ofLog.filter((name) => groups.get(name)!.length === 1)
  for (const side of [ofStatistics, alone]) {
    for (const spellings of Map.groupBy(side, ({ type }) => nameOf(type)).values()) {
      for (const name of spellings) join(spellings[0]!, name)
    }
  }
  return [...new Set(groups.values())]
}

function nameOf({ service, method, className }: TransactionType): string {
  return [service, method, className].join('\n')
}

/** Whether two names are equal at the coarser level of the two: class, service or method. */
function canMeanSame(a: Named, b: Named): boolean {
  if (a.type.className !== '' || b.type.className !== '') {
    return a.classes.some((code) => code !== operation.unknown && b.classes.includes(code))
  }
  const hasBothMethods = a.type.method !== '' && b.type.method !== ''
  return a.type.service === b.type.service && (!hasBothMethods || a.type.method === b.type.method)
}
