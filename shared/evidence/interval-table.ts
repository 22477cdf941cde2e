// The interval table: when each running control was carried out, and when it had to be (T4.6, T4.13, T4.15). A deadline is
// the previous control plus three calendar months, never a calendar quarter; a draft never counts.
import { instantMs } from '../control/instant.ts'
import type { PreviousControl } from '../register/authority.ts'
import type { LocalDate } from '../time/local-date.ts'
import { addMonths, formatDay, parseDay } from '../time/local-date.ts'
import type { Zone } from '../time/zone.ts'
import { localDateAt } from './danish-format.ts'

/** Months between two running controls at most (T4.6, T4.13). */
const intervalMonths = 3

export type IntervalRow = {
  /** Local date the control was approved, and the period it covered. */
  readonly completed: LocalDate
  readonly from: LocalDate
  readonly to: LocalDate
  /** Null when nothing is known to count from. */
  readonly due: LocalDate | null
  /** Days after the due date; 0 = in time; null when there is no due date. */
  readonly daysLate: number | null
  /** Dates between the previous control's period and this one that no control covered; null when there are none. */
  readonly uncovered: { readonly from: LocalDate; readonly to: LocalDate } | null
}

export type IntervalTable = {
  readonly rows: readonly IntervalRow[]
  /** Controls dated after the pack was made; they count nowhere. */
  readonly afterNow: number
  /** When the next control is due, and its days overdue on the day the pack is made (negative: days left). */
  readonly next: { readonly due: LocalDate; readonly daysLate: number } | null
}

/**
 * The table of one duty. `controls` are that duty's own, in any order; `countedFrom` is the date the first
 * control counts from, null when unknown.
 */
export function intervalTable(
  controls: readonly PreviousControl[],
  countedFrom: LocalDate | null,
  nowMs: number,
  zone: Zone,
): IntervalTable {
  const dated = controls
    .map((control) => ({ control, ms: instantMs(control.approvedAt) }))
    .sort((a, b) => a.ms - b.ms)
  const rows: IntervalRow[] = []
  let from = countedFrom
  for (const { control, ms } of dated.filter((each) => each.ms <= nowMs)) {
    const completed = localDateAt(ms, zone)
    const due = from === null ? null : addMonths(from, intervalMonths)
    const daysLate = due === null ? null : Math.max(0, parseDay(completed) - parseDay(due))
    rows.push({
      completed,
      from: control.from,
      to: control.to,
      due,
      daysLate,
      uncovered: uncovered(rows, control.from),
    })
    from = completed
  }
  const due = from === null ? null : addMonths(from, intervalMonths)
  const today = localDateAt(nowMs, zone)
  return {
    rows,
    afterNow: dated.length - rows.length,
    next: due === null ? null : { due, daysLate: parseDay(today) - parseDay(due) },
  }
}

function uncovered(earlier: readonly IntervalRow[], from: LocalDate): IntervalRow['uncovered'] {
  if (earlier.length === 0) return null
  const firstFree = Math.max(...earlier.map((row) => parseDay(row.to))) + 1
  return parseDay(from) > firstFree ? { from: formatDay(firstFree), to: formatDay(parseDay(from) - 1) } : null
}
