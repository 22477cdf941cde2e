// Statistics, long and wide: one entry a user, transaction type and period.
import type { StatisticsRow } from '../../shared/imports/log-columns.ts'
import { normaliseHeader } from '../../shared/imports/normalise-header.ts'
import { type Period, parsePeriod } from '../../shared/imports/parse-period.ts'
import { parseCount } from '../../shared/imports/parse-values.ts'
import { rejectReasons } from '../../shared/imports/reject-reasons.ts'
import { isEmptyText, trimBlanks } from '../../shared/text/normalise.ts'
import { formatDay, parseDay } from '../../shared/time/local-date.ts'
import { type ListTimes, RowRefusal } from './list-times.ts'
import type { RowCells } from './row-cells.ts'

export type StatisticsSetup = {
  readonly headers: readonly string[]
  readonly fieldOfColumn: readonly (string | null)[]
  readonly serviceColumns: readonly number[]
  /** Covered by rows that name no period. */
  readonly declared: Period
  readonly times: ListTimes
}

export class StatisticsRows {
  readonly rows: StatisticsRow[] = []
  /** First and last date of the rows' own periods. */
  first: string | null = null
  last: string | null = null
  readonly #setup: StatisticsSetup
  // The same few users and types on every row: one string each.
  readonly #texts = new Map<string, string>()
  readonly #periodUnit: 'period' | 'month' | 'quarter'

  constructor(setup: StatisticsSetup) {
    this.#setup = setup
    const header = normaliseHeader(setup.headers[setup.fieldOfColumn.indexOf('period')] ?? '')
    this.#periodUnit =
      header === 'måned' || header === 'month'
        ? 'month'
        : header === 'kvartal' || header === 'quarter'
          ? 'quarter'
          : 'period'
  }

  get count(): number {
    return this.rows.length
  }

  /** @throws RowRefusal */
  take(cells: RowCells): void {
    const userId = cells.text('user_id')
    const signature = cells.text('signature')
    if (isEmptyText(userId) && isEmptyText(signature)) throw new RowRefusal(rejectReasons.identityEmpty)
    const own = this.#ownPeriod(cells)
    const { from, to } = own ?? this.#setup.declared
    const entry = (transactionType: string, count: number): StatisticsRow => ({
      line: cells.line,
      userId: this.#once(userId),
      signature: this.#once(signature),
      transactionType: this.#once(transactionType),
      count,
      from,
      to,
    })
    const { serviceColumns, headers } = this.#setup
    const entries: StatisticsRow[] = []
    if (serviceColumns.length === 0) {
      const transactionType = cells.text('transaction_type')
      if (isEmptyText(transactionType)) throw new RowRefusal(rejectReasons.typeEmpty)
      entries.push(entry(transactionType, countOf(cells.text('count'))))
    }
    for (const column of serviceColumns) {
      const cell = cells.at(column)
      if (saysNoCount(cell)) continue
      entries.push(entry(trimBlanks(headers[column]!), countOf(cell)))
    }
    if (entries.length === 0) throw new RowRefusal(rejectReasons.countEmpty)
    this.rows.push(...entries)
    if (!own) return
    if (this.first === null || from < this.first) this.first = from
    if (this.last === null || to > this.last) this.last = to
  }

  #once(text: string): string {
    const known = this.#texts.get(text)
    if (known === undefined) this.#texts.set(text, text)
    return known ?? text
  }

  #ownPeriod(cells: RowCells): Period | null {
    const { times, declared } = this.#setup
    const from = times.date('fra', cells.text('period_from'), cells.line)
    const to = lastDay(from, times.date('til', cells.text('period_to'), cells.line), times.isMidnight)
    if (from !== null || to !== null) {
      const period = { from: from ?? declared.from, to: to ?? declared.to }
      if (period.from > period.to) throw new RowRefusal(rejectReasons.periodReversed)
      return period
    }
    const cell = cells.text('period')
    if (isEmptyText(cell)) return null
    const period = parsePeriod(cell, this.#periodUnit, declared)
    if (!period) throw new RowRefusal(rejectReasons.periodUnreadable)
    return period
  }
}

// A period from one midnight to the midnight that begins a month ends the day before: no file means the month's first day.
function lastDay(from: string | null, to: string | null, isMidnight: boolean): string | null {
  if (to === null || from === null || !isMidnight || from >= to || !to.endsWith('-01')) return to
  return formatDay(parseDay(to) - 1)
}

/** Empty by the rule for texts, but for the count of nought. */
function saysNoCount(cell: string): boolean {
  return isEmptyText(cell) && cell !== '0'
}

function countOf(cell: string): number {
  if (saysNoCount(cell)) throw new RowRefusal(rejectReasons.countEmpty)
  const count = parseCount(cell)
  if (count === null) throw new RowRefusal(rejectReasons.countUnreadable)
  return count
}
