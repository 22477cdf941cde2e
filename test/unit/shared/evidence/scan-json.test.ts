import { expect, test } from 'vitest'
import { scanJson } from '../../../../shared/evidence/scan-json.ts'

test('a number in any text, name or whole number is a hit, however JSON escapes it', () => {
  for (const value of [
    'Borger 720385-1234',
    { note: JSON.parse('"720385\\n1234"') as string },
    { deep: [{ '7203851234': 1 }] },
    { n: 7_203_851_234 },
    ['7203851234'],
  ]) {
    expect(scanJson(value).hits).toHaveLength(1)
  }
})

test('fields of other kinds pass, and so do fractions and a RID that the authority registered', () => {
  expect(
    scanJson({
      seq: 7_203_851_234,
      bytes: 7_203_851_234,
      journalNumber: '720385-1234',
      hash: 'c487ddab970e56fdc50ddedc7203851234b8218f',
      probability: 0.720_385_123_4,
      identities: [{ field: 'rid', raw: '7203851234' }],
    }).hits,
  ).toEqual([])
  expect(scanJson({ identities: [{ field: 'login', raw: '7203851234' }] }).hits).toHaveLength(1)
})

test('the number of an OCES2 name passes wherever it stands, and another number beside it does not', () => {
  const name = 'cvr:12345678-rid:7203851234'
  expect(
    scanJson({ subject: { id: name }, label: name, rows: [{ subject: `CN=${name}, O=Vestby` }] }).hits,
  ).toEqual([])
  expect(scanJson({ subject: `${name} 7203851234` }).hits).toHaveLength(1)
  expect(scanJson({ subject: 'grid:7203851234' }).hits).toHaveLength(1)
})
