import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openRowChance } from '../../../../shared/control/row-chance.ts'

const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/)

test('U is the first 53 bits of HMAC-SHA256, as the runtime’s own library computes it', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 16, maxLength: 64 }),
      sha256,
      fc.array(fc.integer({ min: 1, max: 4_294_967_295 }), { minLength: 1 }),
      (seed, source, lines) => {
        const chanceOf = openRowChance(seed, source)
        const expected = lines.map((line) => {
          const hmac = createHmac('sha256', seed).update(`row\n${source}:${line}`).digest()
          return (Number(hmac.readBigUInt64BE() >> 11n) + 0.5) / 2 ** 53
        })
        expect(lines.map(chanceOf)).toEqual(expected)
      },
    ),
  )
})

test('a seed longer than a block is refused, because HMAC would hash it first', () => {
  expect(() => openRowChance(new Uint8Array(65), '0'.repeat(64))).toThrow(RangeError)
})
