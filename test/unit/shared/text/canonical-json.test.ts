import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../../../shared/text/canonical-json.ts'

test('the RFC 8785 example comes out as the RFC prints it', () => {
  const value = {
    numbers: JSON.parse('[333333333.33333329, 1e30, 4.50, 2e-3, 0.000000000000000000000000001]') as number[],
    string: '€$\u000f\nA\'B"\\\\"/',
    literals: [null, true, false],
  }
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

test('keys are sorted by UTF-16 code unit', () => {
  const keys = ['€', '\r', '\ufb33', '1', '😀', '\u0080', 'ö']
  const text = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])))
  expect(Object.keys(JSON.parse(text) as object)).toEqual(['1', '\r', '\u0080', 'ö', '€', '😀', '\ufb33'])
})

test('the order of keys does not change the text, and the text reads back as the value', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.string({ unit: 'binary' }),
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.integer(),
          fc.double({ noNaN: true, noDefaultInfinity: true }),
        ),
      ),
      (value) => {
        fc.pre(Object.keys(value).every((key) => key.isWellFormed()))
        const text = canonicalJson(value)
        expect(canonicalJson(Object.fromEntries(Object.entries(value).reverse()))).toBe(text)
        expect(canonicalJson(JSON.parse(text) as Record<string, string>)).toBe(text)
      },
    ),
  )
})

test('what JSON cannot carry is refused', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '\ud800', { '\udc00': 1 }]) {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  }
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
})
