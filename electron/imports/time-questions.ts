// What the times of a file leave open: the month before the day, years of two digits. Known only when every row is read.
import { AppError } from '../../shared/errors.ts'
import { type RejectReason, rejectReasons } from '../../shared/imports/reject-reasons.ts'
import { type TimeReading, timeStatus } from '../../shared/imports/time-reading.ts'

export class TimeQuestions {
  #readings = 0
  #twoDigitYears = 0
  #twoDigitLine = 0
  #monthFirstLine = 0
  #isDayFirstProven = false

  /** Why the time cannot be used, or null. Notes what it says about the rest of the file. */
  judge(reading: TimeReading, line: number): RejectReason | null {
    this.#readings++
    if (reading.isDayFirstProven) this.#isDayFirstProven = true
    switch (reading.status) {
      case timeStatus.ok:
        return null
      case timeStatus.impossibleDate:
        return rejectReasons.dateImpossible
      case timeStatus.impossibleClock:
        return rejectReasons.clockImpossible
      case timeStatus.implausibleYear:
        return rejectReasons.yearImplausible
      case timeStatus.twoDigitYear:
        if (this.#twoDigitYears++ === 0) this.#twoDigitLine = line
        return rejectReasons.yearTwoDigits
      case timeStatus.monthFirst:
        if (this.#monthFirstLine === 0) this.#monthFirstLine = line
        return rejectReasons.dateImpossible
      default:
        return rejectReasons.timeUnreadable
    }
  }

  /** @throws AppError month-first, two-digit-years: a question that only a profile answers */
  refuse(file: string): void {
    if (this.#monthFirstLine > 0 && !this.#isDayFirstProven) {
      throw new AppError('month-first', { file, line: this.#monthFirstLine })
    }
    if (this.#twoDigitYears > 0 && this.#twoDigitYears * 2 >= this.#readings) {
      throw new AppError('two-digit-years', { file, line: this.#twoDigitLine })
    }
  }
}
