// The windowed rules read straight from their text, slowly: every window is tried, every group merged by hand. Only the
// tests compare with them.
import { parseDay } from '../../shared/time/local-date.ts'
import type { PlainRow } from './random-control.ts'

/** `subject severity (case) event event ...`, or `subject severity event ...`. */
export type Words = string

function words(subject: string, severity: string, events: Iterable<PlainRow>, letter = ''): Words[] {
  const rows = [...new Set(events)].filter((row) => row.isInPeriod).sort((a, b) => a.order - b.order)
  if (rows.length === 0) return []
  return [[subject, severity, ...(letter ? [`(${letter})`] : []), ...rows.map((row) => row.event)].join(' ')]
}

function usersOf(rows: readonly PlainRow[]): readonly string[] {
  return [...new Set(rows.filter((row) => row.isEmployee).map((row) => row.user))]
}

/** Merges whatever shares a label until nothing changes. */
function countLinked<Member>(members: readonly { who: Member; label: string }[]): number {
  let groups = [...new Set(members.map(({ who }) => who))].map((who) => new Set([who]))
  for (const label of new Set(members.map(({ label }) => label))) {
    if (label === '') continue
    const linked = new Set(members.filter((member) => member.label === label).map(({ who }) => who))
    const touched = groups.filter((group) => [...group].some((who) => linked.has(who)))
    groups = [
      ...groups.filter((group) => !touched.includes(group)),
      new Set(touched.flatMap((group) => [...group])),
    ]
  }
  return groups.length
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!
}

/** L3 on plain rows; `machine` are the events it found, for the rules it suppresses. */
export function naiveL3(rows: readonly PlainRow[], requests: number, gaps: number): Words[] {
  return usersOf(rows).flatMap((user) => {
    const own = rows.filter((row) => row.user === user && row.isInteractive)
    const dense = own.flatMap(({ time }) => {
      const window = own.filter((row) => row.time >= time && row.time < time + 60_000)
      return window.length >= requests ? window : []
    })
    const even = [...new Set(own.map((row) => row.file))].flatMap((file) => {
      const ofFile = own.filter((row) => row.file === file)
      if (!rows.some((row) => row.file === file && row.time % 1000 !== 0)) return []
      return ofFile.flatMap((_row, first) => {
        const run = ofFile.slice(first, first + gaps + 1)
        if (run.length < gaps + 1) return []
        const seconds = run.slice(1).map((row, index) => (row.time - run[index]!.time) / 1000)
        if (seconds.some((gap) => gap <= 0 || gap > 60)) return []
        const mean = seconds.reduce((sum, gap) => sum + gap, 0) / gaps
        const variance = seconds.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps
        return Math.sqrt(variance) < 0.2 ? run : []
      })
    })
    return [...words(user, 'høj', dense, 'a'), ...words(user, 'høj', even, 'b')]
  })
}

export function naiveL2(
  rows: readonly PlainRow[],
  { requestsPerDate = 20, deviations = 5, percentileFactor = 3 },
): Words[] {
  const counted = rows.filter((row) => row.isInteractive && !(row.isInPeriod && row.isUnauthorised))
  const days = (user: string, isIn: (row: PlainRow) => boolean) =>
    Map.groupBy(
      counted.filter((row) => row.user === user && isIn(row)),
      (row) => row.date,
    )
  const active = usersOf(rows.filter((row) => row.isEmployee && row.isInPeriod))
  const unitOf = new Map(rows.map((row) => [row.user, row.unit]))
  return usersOf(counted).flatMap((user) => {
    const others = active.filter((other) => other !== user && unitOf.get(other) === unitOf.get(user))
    const pool = others
      .flatMap((other) => [...days(other, (row) => row.isInPeriod).values()].map((ofDay) => ofDay.length))
      .sort((a, b) => a - b)
    const p95 = pool[Math.ceil(0.95 * pool.length) - 1]
    const all = days(user, () => true)
    return [...all].flatMap(([date, ofDate]) => {
      const count = ofDate.length
      if (count < requestsPerDate) return []
      const history = [...all]
        .filter(([earlier]) => earlier < date)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .slice(-60)
        .map(([, ofDay]) => ofDay.length)
      const middle = history.length > 0 ? medianOf(history) : 0
      const deviation = history.length > 0 ? medianOf(history.map((value) => Math.abs(value - middle))) : 0
      const isOwn = history.length >= 10 && count > middle + deviations * Math.max(1.4826 * deviation, 1)
      const isUnit =
        unitOf.get(user) !== '' && others.length >= 5 && p95 !== undefined && count > percentileFactor * p95
      return isOwn || isUnit ? words(user, 'middel', ofDate) : []
    })
  })
}

export function naiveL4(rows: readonly PlainRow[], dates: number, perDate: number): Words[] {
  const isUsual = (file: string) => {
    const ofFile = rows.filter((row) => row.file === file && row.isInPeriod)
    return ofFile.length > 0 && ofFile.filter((row) => row.caseRef !== '').length / ofFile.length >= 0.5
  }
  return usersOf(rows).flatMap((user) => {
    const own = rows.filter((row) => row.user === user && row.caseRef === '')
    const found = [...new Set(own.flatMap((row) => row.persons))].flatMap((person) => {
      const lookups = own.filter((row) => row.persons.includes(person))
      const series: { date: string; rows: PlainRow[] }[] = []
      lookups.forEach((row, index) => {
        const previous = lookups[index - 1]
        if (previous && row.time - previous.time < 600_000) series.at(-1)!.rows.push(row)
        else series.push({ date: row.date, rows: [row] })
      })
      return series.flatMap(({ date }) => {
        const last = parseDay(date) + 30
        const ofDate = series.filter((one) => one.date === date)
        const windows = Array.from({ length: 60 }, (_, back) =>
          series.filter((one) => parseDay(one.date) > last - 30 - back && parseDay(one.date) <= last - back),
        )
        const firing = windows.filter((window) => new Set(window.map((one) => one.date)).size >= dates)
        return [...(ofDate.length >= perDate ? [ofDate] : []), ...firing].flat().flatMap((one) => one.rows)
      })
    })
    const isMiddel = found.some((row) => row.isInPeriod && isUsual(row.file))
    return words(user, isMiddel ? 'middel' : 'lav', found)
  })
}

export function naiveL5(rows: readonly PlainRow[], employees: number, units: number, many: number): Words[] {
  return [...new Set(rows.flatMap((row) => row.persons))].flatMap((person) => {
    const lookups = rows.filter((row) => row.isEmployee && row.persons.includes(person))
    const found: PlainRow[] = []
    let most = 0
    const days = lookups.map((row) => parseDay(row.date))
    for (let first = Math.min(...days) - 7; first <= Math.max(...days); first++) {
      const window = lookups.filter((row) => parseDay(row.date) >= first && parseDay(row.date) < first + 7)
      const count = countLinked(window.map((row) => ({ who: row.user, label: row.caseRef })))
      const unitCount = new Set(window.map((row) => row.unit).filter((unit) => unit !== '')).size
      if (count < employees || unitCount < units || !window.some((row) => row.isInPeriod)) continue
      found.push(...window)
      most = Math.max(most, count)
    }
    const first = found.filter((row) => row.isInPeriod).sort((a, b) => a.order - b.order)[0]
    return words(`${person.slice(0, 6)}-XXXX#${first?.event}`, most >= many ? 'høj' : 'middel', found)
  })
}

export function naiveL19(rows: readonly PlainRow[], persons: number, many: number): Words[] {
  return usersOf(rows).flatMap((user) => {
    const own = rows.filter((row) => row.user === user && row.isInteractive)
    const found: PlainRow[] = []
    let most = 0
    for (const digits of new Set(own.flatMap((row) => row.persons.map((person) => person.slice(0, 6))))) {
      const starts = own.flatMap(({ time }) => [time, time + 1, time - 600_000, time - 599_999])
      for (const start of new Set(starts)) {
        const window = own.filter((row) => row.time >= start && row.time < start + 600_000)
        const lookups = window.flatMap((row) =>
          row.persons
            .filter((person) => person.startsWith(digits))
            .map((who) => ({ row, who, label: row.caseRef })),
        )
        const reported = lookups.map(({ row }) => row)
        const count = countLinked(lookups)
        if (count < persons || !reported.some((row) => row.isInPeriod)) continue
        found.push(...reported)
        most = Math.max(most, count)
      }
    }
    return words(user, most >= many ? 'høj' : 'middel', found)
  })
}
