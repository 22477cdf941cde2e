import { createCipheriv, hkdfSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { randomIdSource, seededIdSource } from '../../../../electron/ledger/id-source.ts'

const seed = '00112233445566778899aabbccddeeff'

test('a seed gives the AES-256-CTR keystream under HKDF-SHA256(seed, "ids"), 16 bytes a draw', () => {
  const key = Buffer.from(hkdfSync('sha256', Buffer.from(seed, 'hex'), Buffer.alloc(0), 'ids', 32))
  const stream = createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(16 * 5000))
  const ids = seededIdSource(seed)
  const drawn = Array.from({ length: 5000 }, (_, index) =>
    index % 2 === 0 ? ids.id() : Buffer.from(ids.nonce()).toString('hex'),
  )
  expect(drawn.join('')).toBe(stream.toString('hex'))
})

test('a nonce that was drawn does not change with what is drawn after it', () => {
  const ids = seededIdSource(seed)
  const first = ids.nonce()
  const copy = Buffer.from(first)
  for (let draw = 0; draw < 10_000; draw += 1) ids.nonce()
  expect(Buffer.from(first).equals(copy)).toBe(true)
})

test('a seed below 16 bytes is refused', () => {
  expect(() => seededIdSource('00')).toThrow('16 bytes')
  expect(() => seededIdSource('zz'.repeat(16))).toThrow('16 bytes')
})

test('random ids have the same form and do not repeat', () => {
  const ids = randomIdSource()
  const drawn = Array.from({ length: 1000 }, () => ids.id())
  expect(drawn.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true)
  expect(new Set(drawn).size).toBe(1000)
  expect(ids.nonce().length).toBe(16)
})
