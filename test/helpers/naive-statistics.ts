// L13 read straight from its text: names of types compared two by two, figures counted by hand.

export type CountedRow = {
  readonly event: string
  readonly user: string
  readonly type: string
  readonly hasPerson: boolean
}
export type CountedEntry = {
  readonly event: string
  readonly user: string
  readonly type: string
  readonly count: number
}

/** What each name in use says: its service, its method, and the class of a row with and without a person. */
const names: Readonly<
  Record<string, { service?: string; method?: string; isClass?: true; withPerson: string; without: string }>
> = {
  PersonFullListSimple: {
    service: 'FullSimple',
    method: 'FullList',
    withPerson: 'opslag',
    without: 'opslag',
  },
  'CprPersonFullSimple/1/REST/PersonFullListSimple': {
    service: 'FullSimple',
    method: 'FullList',
    withPerson: 'opslag',
    without: 'opslag',
  },
  PersonFullCurrentListSimple: {
    service: 'FullSimple',
    method: 'FullCurrent',
    withPerson: 'opslag',
    without: 'opslag',
  },
  CprPersonFullSimple: { service: 'FullSimple', withPerson: 'opslag', without: 'opslag' },
  PersonSmallListSimple: {
    service: 'SmallSimple',
    method: 'SmallList',
    withPerson: 'opslag',
    without: 'opslag',
  },
  CprPersonFullComplete: { service: 'FullComplete', withPerson: 'opslag', without: 'søgning' },
  Fildownload: { isClass: true, withPerson: 'fildownload', without: 'fildownload' },
  opslag: { isClass: true, withPerson: 'opslag', without: 'opslag' },
  Søgning: { isClass: true, withPerson: 'søgning', without: 'søgning' },
}
export const typeNames: readonly string[] = Object.keys(names)

type Name = { type: string; classes: readonly string[]; rows: CountedRow[]; entries: CountedEntry[] }

/** A name of the statistics and one of the log; names of one side are the same only as one name with one class. */
function isSame(a: Name, b: Name): boolean {
  const [x, y] = [names[a.type]!, names[b.type]!]
  if (a.entries.length > 0 === b.entries.length > 0)
    return isSpelledSame(a, b) && `${a.classes}` === `${b.classes}`
  if (x.isClass || y.isClass) return a.classes.some((name) => b.classes.includes(name))
  return x.service === y.service && (!x.method || !y.method || x.method === y.method)
}

function isSpelledSame(a: Name, b: Name): boolean {
  const [x, y] = [names[a.type]!, names[b.type]!]
  return x.isClass ? a.type === b.type : !y.isClass && x.service === y.service && x.method === y.method
}

/** Rows of one name are one type, with and without a person, when the statistics say nothing of either. */
function isSameAlone(a: readonly Name[], b: readonly Name[]): boolean {
  const all = [...a, ...b]
  return all.every(({ rows }) => rows.length > 0) && a.some((x) => b.some((y) => isSpelledSame(x, y)))
}

/** Joins two groups that belong together until no two do. */
function mergeWhile(groups: readonly Name[][], belong: (a: Name[], b: Name[]) => boolean): Name[][] {
  for (const [i, a] of groups.entries()) {
    const j = groups.findIndex((b, index) => index > i && belong(a, b))
    if (j < 0) continue
    const rest = groups.filter((_, index) => index !== i && index !== j)
    return mergeWhile([[...a, ...groups[j]!], ...rest], belong)
  }
  return [...groups]
}

/** Subject, severity and events of each finding. */
export function naiveL13(
  source: string,
  rows: readonly CountedRow[],
  entries: readonly CountedEntry[],
): readonly string[] {
  const users = [...new Set([...rows, ...entries].map(({ user }) => user))]
  const byUser = users.map((user) => {
    const mine: Name[] = [
      ...rows
        .filter((row) => row.user === user)
        .map((row) => {
          const { withPerson, without } = names[row.type]!
          return { type: row.type, classes: [row.hasPerson ? withPerson : without], rows: [row], entries: [] }
        }),
      ...entries
        .filter((entry) => entry.user === user)
        .map((entry) => {
          const { withPerson, without } = names[entry.type]!
          return { type: entry.type, classes: [withPerson, without], rows: [], entries: [entry] }
        }),
    ]
    const merged = mergeWhile(
      mine.map((name) => [name]),
      (a, b) => a.some((x) => b.some((y) => isSame(x, y))),
    )
    return { user, groups: mergeWhile(merged, isSameAlone) }
  })
  const figures = (group: readonly Name[]) => {
    const rows: readonly { event: string }[] = group.flatMap((name) => name.rows)
    const entries = group.flatMap((name) => name.entries)
    return {
      log: rows.length,
      statistics: entries.reduce((sum, { count }) => sum + count, 0),
      events: entries.length > 0 ? entries : rows,
    }
  }
  const isDifferent = ({ log, statistics }: { log: number; statistics: number }) =>
    Math.abs(log - statistics) > Math.max(2, 0.01 * statistics)
  const pairs = byUser
    .flatMap(({ groups }) => groups.map(figures))
    .filter(({ log, statistics }) => log > 0 || statistics > 0)
  if (pairs.filter(isDifferent).length / pairs.length > 0.2) return [`${source} høj`]

  const words = (user: string, severity: string, events: readonly { event: string }[]) =>
    [user, severity, ...[...new Set(events.map(({ event }) => event))].sort()].join(' ')
  const found = byUser.flatMap(({ user, groups }) => {
    const all = figures(groups.flat())
    if (all.log > 0 !== all.statistics > 0) return [words(user, 'høj', all.events)]
    const events = groups
      .map(figures)
      .filter(isDifferent)
      .flatMap((pair) => pair.events)
    return events.length > 0 ? [words(user, 'middel', events)] : []
  })
  const total = figures(byUser.flatMap(({ groups }) => groups.flat()))
  const isTotal = Math.abs(total.log - total.statistics) > Math.max(2, 0.001 * total.statistics)
  return [...found, ...(isTotal ? [`${source} høj`] : [])].sort()
}
