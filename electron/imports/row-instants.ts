// The instant of a log row: from one column, or from a date column and a column of times of day.
import { type DateOrder, readDateOrder } from '../../shared/imports/date-order.ts'
import { type LocalClock, openLocalClock } from '../../shared/imports/local-clock.ts'
import type { FileProfile } from '../../shared/imports/profile.ts'
import { readClock, readClockCell } from '../../shared/imports/read-clock.ts'
import { readTime } from '../../shared/imports/read-time.ts'
import { type RejectReason, flagReasons, rejectReasons } from '../../shared/imports/reject-reasons.ts'
import {
  type TimeOptions,
  defaultDateOrder,
  newTimeReading,
  timePrecision,
  timeStatus,
} from '../../shared/imports/time-reading.ts'
import { dayMs } from '../../shared/time/local-date.ts'
import type { Zone } from '../../shared/time/zone.ts'
import { isEmptyCell } from './empty-cell.ts'
import type { RecordScanner } from './record-scanner.ts'
import type { TimeQuestions } from './time-questions.ts'

/** `01-07-2026` or `2026-07-01`, when a blank or a T follows. */
const dateBytes = 10
const dateEnds: ReadonlySet<number> = new Set([32, 84, 116])

export function dateOrderOf(profile: FileProfile | undefined): DateOrder {
  return (profile?.dateOrder === undefined ? null : readDateOrder(profile.dateOrder)) ?? defaultDateOrder
}

export class RowInstants {
  /** Of the cell last read: UTC ms, whether a digit after the seconds is not zero, and what is to be flagged. */
  utcMs = 0
  hasFraction = false
  flag: string | null = null
  readonly #options: TimeOptions
  readonly #clock: LocalClock
  readonly #questions: TimeQuestions
  readonly #reading = newTimeReading()
  readonly #ofDay = newTimeReading()
  /** The ten bytes of a date that was read, as two words and a half, and its midnight. */
  readonly #date = new Int32Array(3)
  #dateMs = 0

  constructor(options: TimeOptions, zone: Zone, questions: TimeQuestions) {
    this.#options = options
    this.#clock = openLocalClock(zone)
    this.#questions = questions
  }

  /** Reads the cell at this place, which says date and time of day; why it cannot be used, or null. */
  read({ bytes, view, cells, line }: RecordScanner, place: number): RejectReason | null {
    const start = cells[place]!
    const end = cells[place + 1]!
    const reading = this.#reading
    if (this.#isDateOfLast(view, start, end)) {
      reading.ms = this.#dateMs
      reading.isUtc = false
      reading.hasFraction = false
      reading.status = readClock(bytes, start + dateBytes, end, reading)
    } else {
      if (isEmptyCell(bytes, start, end)) return rejectReasons.timeEmpty
      readTime(bytes, start, end, this.#options, reading)
      this.#rememberDate(view, start, end)
    }
    if (reading.status === timeStatus.ok && reading.precision === timePrecision.day && !reading.isSerial) {
      reading.status = timeStatus.unreadable
    }
    const reason = this.#questions.judge(reading, line)
    if (reason === null) this.#take(reading.ms, reading.isUtc, reading.hasFraction)
    return reason
  }

  /** Reads the date cell and the cell with the time of day at these places; why they cannot be used, or null. */
  readJoined({ bytes, cells, line }: RecordScanner, date: number, clock: number): RejectReason | null {
    const dateStart = cells[date]!
    const dateEnd = cells[date + 1]!
    const clockStart = cells[clock]!
    const clockEnd = cells[clock + 1]!
    if (isEmptyCell(bytes, dateStart, dateEnd)) return rejectReasons.timeEmpty
    const reading = this.#reading
    readTime(bytes, dateStart, dateEnd, this.#options, reading)
    const isMidnight = reading.precision === timePrecision.day || (!reading.isUtc && reading.ms % dayMs === 0)
    if (reading.status === timeStatus.ok && !isMidnight) reading.status = timeStatus.unreadable
    const reason = this.#questions.judge(reading, line)
    if (reason !== null) return reason
    if (clockStart === clockEnd) return rejectReasons.timeEmpty
    const ofDay = this.#ofDay
    if (!readClockCell(bytes, clockStart, clockEnd, ofDay)) {
      return ofDay.status === timeStatus.impossibleClock
        ? rejectReasons.clockImpossible
        : rejectReasons.timeUnreadable
    }
    this.#take(reading.ms + ofDay.ms, false, ofDay.hasFraction)
    return null
  }

  /** Whether the cell begins with the ten bytes of the date last read: most rows are of the day of the row before. */
  #isDateOfLast(view: DataView, start: number, end: number): boolean {
    return (
      end - start > dateBytes &&
      view.getInt32(start, true) === this.#date[0] &&
      view.getInt32(start + 4, true) === this.#date[1] &&
      view.getInt16(start + 8, true) === this.#date[2]
    )
  }

  #rememberDate(view: DataView, start: number, end: number): void {
    const isTenBytes = end - start > dateBytes && dateEnds.has(view.getUint8(start + dateBytes))
    const isDate = this.#reading.status === timeStatus.ok && !this.#reading.isSerial
    if (!isTenBytes || !isDate) return
    this.#dateMs = this.#reading.dateMs
    this.#date[0] = view.getInt32(start, true)
    this.#date[1] = view.getInt32(start + 4, true)
    this.#date[2] = view.getInt16(start + 8, true)
  }

  #take(ms: number, isUtc: boolean, hasFraction: boolean): void {
    this.hasFraction = hasFraction
    this.flag = null
    if (isUtc) {
      this.utcMs = ms
      return
    }
    this.utcMs = this.#clock.toUtc(ms)
    const kind = this.#clock.lastKind()
    if (kind !== 'unique') this.flag = kind === 'first' ? flagReasons.timeTwice : flagReasons.timeSkipped
  }
}
