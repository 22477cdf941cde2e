import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantMs } from '../../../../shared/control/instant.ts'

describe('an ISO instant', () => {
  it.each([
    '2026-10-05T09:00:00+02:00',
    '2026-10-05T09:00:00.5-03:30',
    '2026-10-05T09:00Z',
    '2026-10-05T09:00:00.123456Z',
  ])('%s is read as the runtime reads it', (text) => {
    expect(instantMs(text)).toBe(Math.floor(Date.parse(text)))
  })

  it('survives being written and read', () => {
    const anyDate = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(instantMs(date.toISOString())).toBe(date.getTime())
      }),
    )
  })

  it('refuses a text that is no instant', () => {
    expect(() => instantMs('2026-10-05')).toThrow(RangeError)
  })
})
