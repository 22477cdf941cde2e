import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openZone } from '../../../../shared/time/zone.ts'

const copenhagen = openZone('Europe/Copenhagen')
const local = (text: string) => Date.parse(`${text}Z`)
const read = (text: string) => {
  const { utcMs, kind } = copenhagen.toUtc(local(text))
  return [new Date(utcMs).toISOString(), kind]
}

test('local times around both clock changes are read as the handbook says', () => {
  expect(read('2026-03-29T01:59:59')).toEqual(['2026-03-29T00:59:59.000Z', 'unique'])
  expect(read('2026-03-29T02:30:00')).toEqual(['2026-03-29T01:30:00.000Z', 'skipped'])
  expect(read('2026-03-29T03:00:00')).toEqual(['2026-03-29T01:00:00.000Z', 'unique'])
  expect(read('2026-10-25T01:59:59.999')).toEqual(['2026-10-24T23:59:59.999Z', 'unique'])
  expect(read('2026-10-25T02:30:00')).toEqual(['2026-10-25T00:30:00.000Z', 'first'])
  expect(read('2026-10-25T03:00:00')).toEqual(['2026-10-25T02:00:00.000Z', 'unique'])
  expect(read('2026-07-01T00:00:00')).toEqual(['2026-06-30T22:00:00.000Z', 'unique'])
})

test('offsets agree with the runtime at any instant, in zones with odd offsets too', () => {
  for (const name of ['Europe/Copenhagen', 'UTC', 'Asia/Kathmandu', 'Australia/Lord_Howe']) {
    const zone = openZone(name)
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: name,
      dateStyle: 'short',
      timeStyle: 'medium',
    })
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2045, 0, 1) }), (ms) => {
        const shown = new Date(ms + zone.offsetMs(ms)).toISOString().slice(0, 19).replace('T', ' ')
        expect(shown).toBe(format.format(ms))
      }),
      { numRuns: 300 },
    )
  }
})

test('a local time read to UTC and back is the same wall clock, but for the skipped hour', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) }), (localMs) => {
      const { utcMs, kind } = copenhagen.toUtc(localMs)
      const back = utcMs + copenhagen.offsetMs(utcMs)
      expect(back).toBe(kind === 'skipped' ? localMs + 3_600_000 : localMs)
    }),
  )
})

test('an unknown zone is refused', () => {
  expect(() => openZone('Europe/Vestby')).toThrow(RangeError)
})
