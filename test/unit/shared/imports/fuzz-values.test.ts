import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDateOrder } from '../../../../shared/imports/date-order.ts'
import { parsePeriod } from '../../../../shared/imports/parse-period.ts'
import { parsePersons } from '../../../../shared/imports/parse-persons.ts'
import {
  holdsCvr,
  isIpAddress,
  parseCount,
  parseYesNo,
  splitIdentities,
  splitServices,
} from '../../../../shared/imports/parse-values.ts'
import { personsFromQuery } from '../../../../shared/imports/persons-from-query.ts'
import { messagePairs, serviceFromMessage } from '../../../../shared/imports/read-message.ts'
import { readClockText, readTimeText } from '../../../../shared/imports/read-time-text.ts'
import {
  defaultDateOrder,
  logYears,
  newTimeReading,
  timeStatus,
} from '../../../../shared/imports/time-reading.ts'
import { anyText, fuzzRuns, fuzzTimeout } from '../../../helpers/fuzz.ts'

const orders = fc.constantFrom(defaultDateOrder, readDateOrder('mm/dd/yy')!, readDateOrder('yyyy-mm-dd')!)
const slow = { timeout: fuzzTimeout }

test('any text is a time of the years asked for, or none', slow, () => {
  const reading = newTimeReading()
  fc.assert(
    fc.property(anyText, orders, (text, order) => {
      readTimeText(text, { order, ...logYears }, reading)
      if (reading.status !== timeStatus.ok) return
      const from = Date.UTC(logYears.minYear - 1, 11, 31)
      expect(reading.ms).toBeGreaterThanOrEqual(from)
      expect(reading.ms).toBeLessThan(Date.UTC(logYears.maxYear + 1, 0, 2))
    }),
    fuzzRuns,
  )
})

test('any text is a time of day, or none', slow, () => {
  const reading = newTimeReading()
  fc.assert(
    fc.property(anyText, (text) => {
      if (readClockText(text, reading)) expect(text).toMatch(/\d/)
    }),
    fuzzRuns,
  )
})

test('any text holds persons of its own signs, each once, or nobody', slow, () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const persons of [parsePersons(text).persons, personsFromQuery(text).persons]) {
        expect(new Set(persons).size).toBe(persons.length)
        expect(persons.every((person) => typeof person === 'string' || (person >= 0 && person < 1e10))).toBe(
          true,
        )
      }
    }),
    fuzzRuns,
  )
})

test('any text is a count, an answer, a period, a list, a message, or none of it', slow, () => {
  const declared = { from: '2026-07-01', to: '2026-09-30' }
  fc.assert(
    fc.property(anyText, fc.constantFrom('period', 'month', 'quarter'), (text, unit) => {
      const count = parseCount(text)
      if (count !== null) expect(Number.isSafeInteger(count) && count >= 0).toBe(true)
      expect([true, false, 'blank', null]).toContain(parseYesNo(text))
      const period = parsePeriod(text, unit, declared)
      if (period) expect(period.from <= period.to).toBe(true)
      for (const parts of [splitServices(text), splitIdentities(text)]) expect(parts).not.toContain('')
      for (const [key] of messagePairs(text)) expect(text).toContain(key)
      expect(text).toContain(serviceFromMessage(text))
      expect([typeof holdsCvr(text), typeof isIpAddress(text)]).toEqual(['boolean', 'boolean'])
    }),
    fuzzRuns,
  )
})
