import { describe, expect, it } from 'vitest'
import { openDanishCalendar } from '../../../../shared/control/danish-calendar.ts'
import { easterSunday, holidaysOf } from '../../../../shared/control/holidays.ts'
import { formatDay, parseDay } from '../../../../shared/time/local-date.ts'

// The table of domain section 5.
const easters = [
  '2023-04-09',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
]

describe('Danish holidays', () => {
  it.each(easters)('finds Easter Sunday %s', (date) => {
    expect(formatDay(easterSunday(Number(date.slice(0, 4))))).toBe(date)
  })

  it('knows the ten kinds of statutory holiday of a year', () => {
    const dates = holidaysOf(2026).map((day) => formatDay(day))
    expect(dates.sort()).toEqual([
      '2026-01-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-14',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ])
  })

  it('has Store bededag up to and including 2023 only', () => {
    expect(holidaysOf(2023)).toContain(parseDay('2023-05-05'))
    expect(holidaysOf(2024)).not.toContain(parseDay('2024-04-26'))
  })

  it.each([
    ['a Thursday', '2026-10-08', true],
    ['a Saturday', '2026-10-10', false],
    ['a Sunday', '2026-10-11', false],
    ['Skærtorsdag', '2026-04-02', false],
    ['the weekday after Kristi himmelfart', '2026-05-15', true],
    ['Grundlovsdag, which is not statutory', '2026-06-05', true],
    ['a day the authority is closed', '2026-12-24', false],
    ['Christmas Eve where the authority is open', '2027-12-24', true],
  ])('counts %s right as a working day', (_, date, isWorkingDay) => {
    const calendar = openDanishCalendar(['2026-12-24'])
    expect(calendar.isWorkingDay(parseDay(date))).toBe(isWorkingDay)
  })

  it('reads local dates and midnights through both clock changes', () => {
    const calendar = openDanishCalendar([])
    const hours = (date: string) =>
      (calendar.startOfDayMs(parseDay(date) + 1) - calendar.startOfDayMs(parseDay(date))) / 3_600_000
    expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-07-01')]).toEqual([23, 25, 24])
    const lastInstant = calendar.startOfDayMs(parseDay('2026-10-26')) - 1
    expect(formatDay(calendar.dayOf(lastInstant))).toBe('2026-10-25')
    expect(formatDay(calendar.dayOf(lastInstant + 1))).toBe('2026-10-26')
  })
})
