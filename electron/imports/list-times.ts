// Dates and instants in lists and statistics. A cell that says nothing is null, one that cannot be read throws the reason
// of the row's reject.
import { readTimeText } from '../../shared/imports/read-time-text.ts'
import { flagReasons } from '../../shared/imports/reject-reasons.ts'
import { type TimeOptions, newTimeReading, timePrecision } from '../../shared/imports/time-reading.ts'
import { type LocalClock, openLocalClock } from '../../shared/imports/local-clock.ts'
import { isEmptyText } from '../../shared/text/normalise.ts'
import { dayMs, formatDay } from '../../shared/time/local-date.ts'
import type { Zone } from '../../shared/time/zone.ts'
import type { TimeQuestions } from './time-questions.ts'

/** Why a row is rejected; caught where the row is read. */
export class RowRefusal extends Error {
  readonly reason: string

  constructor(reason: string) {
    super('a row is rejected')
    this.reason = reason
  }
}

export class ListTimes {
  /** What the instant last read is to be flagged with. */
  flag: string | null = null
  /** Whether the cell last read says midnight, and not a date alone. */
  isMidnight = false
  readonly #options: TimeOptions
  readonly #zone: Zone
  readonly #clock: LocalClock
  readonly #questions: TimeQuestions
  readonly #reading = newTimeReading()

  constructor(options: TimeOptions, zone: Zone, questions: TimeQuestions) {
    this.#options = options
    this.#zone = zone
    this.#clock = openLocalClock(zone)
    this.#questions = questions
  }

  /**
   * The local date of a cell; a time of day in it does not count: databases and spreadsheets write a date as its midnight.
   *
   * @throws RowRefusal
   */
  date(label: string, cell: string, line: number): string | null {
    if (!this.#read(label, cell, line)) return null
    const { ms, isUtc, precision } = this.#reading
    const localMs = isUtc ? ms + this.#zone.offsetMs(ms) : ms
    this.isMidnight = precision !== timePrecision.day && localMs % dayMs === 0
    return formatDay(Math.floor(localMs / dayMs))
  }

  /**
   * The first instant a start covers, UTC ms.
   *
   * @throws RowRefusal
   */
  start(label: string, cell: string, line: number): number | null {
    if (!this.#read(label, cell, line)) return null
    return this.#toUtc(this.#reading.ms)
  }

  /**
   * The first instant an end no longer covers, UTC ms: a date counts through its last second, a time without seconds
   * through its minute.
   *
   * @throws RowRefusal
   */
  end(label: string, cell: string, line: number): number | null {
    if (!this.#read(label, cell, line)) return null
    const { ms, precision, isUtc } = this.#reading
    if (precision === timePrecision.day) return this.#toUtc(ms + dayMs)
    // The minute is added to the instant: added to the local clock it could fall into an hour that a change skips.
    const utcMs = isUtc ? ms : this.#toUtc(ms)
    return precision === timePrecision.minute ? utcMs + 60_000 : utcMs
  }

  #read(label: string, cell: string, line: number): boolean {
    this.flag = null
    if (isEmptyText(cell)) return false
    readTimeText(cell, this.#options, this.#reading)
    const reason = this.#questions.judge(this.#reading, line)
    if (reason !== null) throw new RowRefusal(`${label}: ${reason}`)
    return true
  }

  #toUtc(ms: number): number {
    if (this.#reading.isUtc) return ms
    const utcMs = this.#clock.toUtc(ms)
    const kind = this.#clock.lastKind()
    if (kind !== 'unique') this.flag = kind === 'first' ? flagReasons.timeTwice : flagReasons.timeSkipped
    return utcMs
  }
}
