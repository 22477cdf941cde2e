// What an approved control leaves of its look-ups: identity, type and local day, counted. Nobody who was looked up.
import type { LogColumns } from '../imports/log-columns.ts'
import { identityKey, isEmptyText } from '../text/normalise.ts'
import { dayMs, formatDay, parseDay } from '../time/local-date.ts'
import { openZone } from '../time/zone.ts'

/** How far back a run reads what earlier controls counted. */
export const usageDays = 365

export type UsageRow = {
  /** Key of the first of a row's identities that says something; '' where none does. */
  readonly identity: string
  readonly transactionType: string
  /** Local date in Europe/Copenhagen. */
  readonly day: string
  readonly count: number
  /** UTC ms. */
  readonly firstMs: number
  readonly lastMs: number
}

/** The rows of the logs inside the period, requests counted, by identity, type and day in that order. */
export function summariseUsage(
  logs: readonly LogColumns[],
  period: { readonly from: string; readonly to: string },
): UsageRow[] {
  const zone = openZone('Europe/Copenhagen')
  const [fromDay, toDay] = [parseDay(period.from), parseDay(period.to)]
  const groups = new Map<string, { -readonly [K in keyof UsageRow]: UsageRow[K] }>()
  for (const log of logs) {
    const keysOf = [log.endUser, log.userId, log.signature].map(({ codes, texts }) => {
      const keys = texts.map((text) => (isEmptyText(text) ? '' : identityKey(text)))
      return (row: number) => keys[codes[row]!]!
    })
    const { codes, texts } = log.transactionType
    for (let row = 0; row < log.rowCount; row++) {
      const ms = log.time[row]!
      const day = Math.floor((ms + zone.offsetMs(ms)) / dayMs)
      if (day < fromDay || day > toDay) continue
      const identity = keysOf.reduce((found, keyOf) => found || keyOf(row), '')
      const transactionType = texts[codes[row]!]!
      const key = `${identity}\n${transactionType}\n${day}`
      const known = groups.get(key)
      if (known) {
        known.count++
        known.firstMs = Math.min(known.firstMs, ms)
        known.lastMs = Math.max(known.lastMs, ms)
      } else {
        groups.set(key, { identity, transactionType, day: formatDay(day), count: 1, firstMs: ms, lastMs: ms })
      }
    }
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, row]) => row)
}
