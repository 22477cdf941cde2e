import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineAt, scanJson } from '../../../../electron/headless/json-scanner.ts'

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const indents = fc.constantFrom(undefined, 2, '\t')
const texts = fc
  .tuple(fc.jsonValue({ maxDepth: 4 }), indents)
  .map(([value, indent]) => JSON.stringify(value, null, indent))

test('a text without a fault is what JSON.parse reads, and no other', () => {
  const damaged = fc
    .tuple(texts, fc.nat(), fc.nat(2), fc.constantFrom(...'{}[],:"\\0-.eEu1tfn \n\u0000', ''))
    .map(([text, at, cut, put]) => {
      const from = at % (text.length + 1)
      return text.slice(0, from) + put + text.slice(from + cut)
    })
  fc.assert(
    fc.property(fc.oneof(texts, damaged, fc.string({ unit: 'binary' })), (text) => {
      expect(scanJson(text).faultAt === null).toBe(isJson(text))
    }),
    { numRuns: 1500 },
  )
})

test('what no JSON can hold is found where it was put, or where the grammar first fails', () => {
  fc.assert(
    fc.property(texts, fc.nat(), (text, place) => {
      const at = place % (text.length + 1)
      // No JSON text has a NUL anywhere, not even in a string.
      const { faultAt } = scanJson(`${text.slice(0, at)}\u0000${text.slice(at)}`)
      expect(faultAt).toBe(at)
    }),
    { numRuns: 1000 },
  )
})

test('the fault is the first character after which no text is JSON', () => {
  const cases: [string, number][] = [
    ['', 0],
    ['{', 1],
    ['[1,]', 3],
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ['[1 2]', 3],
    ['[}', 1],
    ['01', 1],
    ['-', 1],
    ['1.e', 2],
    ['1e+}', 3],
    ['nul!', 3],
    ['"a\nb"', 2],
    ['"\\x"', 2],
    ['"\\u12', 5],
    ['"a', 2],
    ['{} {}', 3],
    ["{'a':1}", 1],
  ]
  for (const [text, at] of cases) expect([text, scanJson(text).faultAt]).toEqual([text, at])
})

test('a value is found by its path, of equal keys the last, and else its nearest parent', () => {
  const text = '{\n"a": [\n1,\n{"b":\n{"\\u00e6": 1},\n"}": 0}\n],\n"c": {"d": 1},\n"c": {\n"e": 2}\n}'
  const line = (...place: string[]) => lineAt(text, scanJson(text, place).placeAt)
  expect(line()).toBe(1)
  expect(line('a')).toBe(2)
  expect(line('a', '0')).toBe(3)
  expect(line('a', '1', 'b')).toBe(4)
  expect(line('a', '1', 'b', 'æ')).toBe(5)
  expect(line('a', '1', '}')).toBe(6)
  expect(line('a', '1', 'missing')).toBe(4)
  expect(line('c', 'e')).toBe(10)
  expect(line('c', 'd')).toBe(9)
  expect(line('missing')).toBe(1)
})

test('deep and long texts are scanned in one pass', () => {
  const before = performance.now()
  expect(scanJson('['.repeat(3_000_000))).toMatchObject({ faultAt: 100, isTooDeep: true })
  expect(scanJson(`{"a": "${'\\n'.repeat(4_500_000)}", "b": ${'1'.repeat(3_000_000)}}`, ['b'])).toMatchObject(
    {
      faultAt: null,
      placeAt: 9_000_010,
    },
  )
  expect(performance.now() - before).toBeLessThan(8000)
})
