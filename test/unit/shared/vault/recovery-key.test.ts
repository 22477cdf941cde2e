import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isGroupOf,
  isRecoveryKey,
  readRecoveryKey,
  recoveryKeyText,
} from '../../../../shared/vault/recovery-key.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const aKey = fc.uint8Array({ minLength: 20, maxLength: 20 })

test('a recovery key is printed as 8 groups of 5 and read back, whatever its case and blanks', () => {
  expect(recoveryKeyText(new Uint8Array(20))).toBe('00000-00001-00002-00003-00004-00005-00006-00007')
  fc.assert(
    fc.property(aKey, (key) => {
      const text = recoveryKeyText(key)
      expect(text).toMatch(/^([0-9A-Z]{5}-){7}[0-9A-Z]{5}$/)
      for (const typed of [
        text,
        text.toLowerCase(),
        text.replaceAll('-', ' '),
        text.replaceAll('-', ''),
        ` ${text}\n`,
      ]) {
        expect(readRecoveryKey(typed)).toEqual(key)
      }
    }),
  )
})

test('letters that look like digits are read as the digits', () => {
  const text = recoveryKeyText(new Uint8Array(20))
  expect(readRecoveryKey(text.replaceAll('0', 'O').replaceAll('1', 'l'))).toEqual(new Uint8Array(20))
})

test('any one wrong character is found and its group named', () => {
  fc.assert(
    fc.property(aKey, fc.nat(39), fc.integer({ min: 1, max: 31 }), (key, index, by) => {
      const text = recoveryKeyText(key)
      const at = index + Math.floor(index / 5)
      const wrong = alphabet.charAt((alphabet.indexOf(text.charAt(at)) + by) % 32)
      const typed = text.slice(0, at) + wrong + text.slice(at + 1)
      expect(() => readRecoveryKey(typed)).toThrow(
        expect.objectContaining({
          code: 'recovery-key-mistyped',
          details: { groups: [Math.floor(index / 5) + 1] },
        }),
      )
    }),
    { numRuns: 1000 },
  )
})

test('any two groups in each other’s place are found, also when they hold the same', () => {
  const pair = fc.tuple(fc.nat(7), fc.nat(7)).filter(([a, b]) => a !== b)
  fc.assert(
    fc.property(fc.oneof(aKey, fc.constant(new Uint8Array(20))), pair, (key, [a, b]) => {
      const groups = recoveryKeyText(key).split('-')
      const swapped = groups.with(a, groups[b] ?? '').with(b, groups[a] ?? '')
      expect(() => readRecoveryKey(swapped.join('-'))).toThrow(
        expect.objectContaining({ details: { groups: [a + 1, b + 1].sort() } }),
      )
    }),
    { numRuns: 500 },
  )
})

test('neighbours in each other’s place are found unless they are equal', () => {
  fc.assert(
    fc.property(aKey, fc.nat(7), fc.nat(3), (key, group, index) => {
      const text = recoveryKeyText(key)
      const at = group * 6 + index
      const [first, second] = [text.charAt(at), text.charAt(at + 1)]
      fc.pre(first !== second)
      expect(() => readRecoveryKey(text.slice(0, at) + second + first + text.slice(at + 2))).toThrow(
        'recovery-key-mistyped',
      )
    }),
  )
})

test.each(['', 'hest', '0'.repeat(39), 'U'.repeat(40), '0'.repeat(41)])('%j is no recovery key', (text) => {
  expect(isRecoveryKey(text)).toBe(false)
  expect(() => readRecoveryKey(text)).toThrow(
    expect.objectContaining({ code: 'recovery-key-mistyped', details: { groups: [] } }),
  )
})

test('a group is recognised by its number', () => {
  const text = recoveryKeyText(Uint8Array.from({ length: 20 }, (_, index) => index * 13))
  expect(isRecoveryKey(text)).toBe(true)
  expect(isGroupOf(text, 3, ` ${text.slice(12, 17).toLowerCase()} `)).toBe(true)
  expect(isGroupOf(text, 4, text.slice(12, 17))).toBe(false)
  expect(isGroupOf(text, 9, '')).toBe(false)
})
