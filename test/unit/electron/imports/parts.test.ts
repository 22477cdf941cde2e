import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isEmptyCell } from '../../../../electron/imports/empty-cell.ts'
import { finishLanes, hashBytes, newLanes } from '../../../../electron/imports/hash-bytes.ts'
import { KeyTable } from '../../../../electron/imports/key-table.ts'
import { NumberPacker, packNumbers, unpackNumbers } from '../../../../electron/imports/number-column.ts'
import { readPlainQuery } from '../../../../electron/imports/plain-query.ts'
import { readPersonCell, readQuery } from '../../../../electron/imports/read-row-persons.ts'
import { RowPersons } from '../../../../electron/imports/row-persons.ts'
import { RowCoder } from '../../../../electron/imports/row-coder.ts'
import { TextDictionary, viewOf } from '../../../../electron/imports/text-dictionary.ts'
import { trimEnd, trimStart } from '../../../../electron/imports/trim-bytes.ts'
import { Utf8Check } from '../../../../electron/imports/utf8-check.ts'
import { personsFromQuery } from '../../../../shared/imports/persons-from-query.ts'
import { isEmptyText, trimBlanks } from '../../../../shared/text/normalise.ts'

const blanks = [
  ...'\t\n\v\f\r \u00A0\u1680\u2000\u2005\u200A\u200B\u200D\u2028\u202F\u205F\u2060\u3000\uFEFF',
]
const textWithBlanks = fc
  .array(fc.oneof(fc.constantFrom(...blanks), fc.constantFrom(...'aÅø-0\u0085\u200E\u{1F600}')), {
    maxLength: 8,
  })
  .map((signs) => signs.join(''))

test('bytes are trimmed as texts are', () => {
  fc.assert(
    fc.property(textWithBlanks, (text) => {
      const bytes = Buffer.from(text)
      const start = trimStart(bytes, 0, bytes.length)
      const end = trimEnd(bytes, start, bytes.length)
      expect(bytes.toString('utf8', start, end)).toBe(trimBlanks(text))
    }),
    { numRuns: 2000 },
  )
})

test('bytes say nothing when texts do', () => {
  const cells = ['', '-', '0', 'n/a', 'N/A', 'ukendt', 'UKENDT', 'x', '00', 'n/b', 'ukendu', 'n-a', 'nOa']
  expect(cells.filter((cell) => isEmptyCell(Buffer.from(cell), 0, cell.length))).toEqual(
    cells.filter(isEmptyText),
  )
})

const queryPiece = fc.constantFrom(
  'pnr.personnummer.eq=',
  'PNR.Personnummer.wi=',
  'pnr.personnummer.ge=',
  'pnr-personnummer-eq=',
  '6101800001',
  '610180-0001',
  '6201800002',
  '610180',
  '101801234',
  '610180AB12',
  '|',
  ',',
  '&',
  '%7C',
  ' ',
  '?page=1',
  'cpr=',
  'cpr : ',
  'personnummer:',
  'in: ["',
  '"in":["',
  '"]',
  'a',
  'å',
  '_',
  '-',
  '=',
  ':',
  'efternavn',
)

test('the byte reader of queries finds whom the text reader finds, or leaves it to that', () => {
  let byBytes = 0
  fc.assert(
    fc.property(fc.array(queryPiece, { maxLength: 7 }), (pieces) => {
      const query = pieces.join('')
      const bytes = Buffer.from(query + ' '.repeat(20))
      const persons = new RowPersons()
      const end = Buffer.byteLength(query)
      if (!readPlainQuery({ bytes, view: viewOf(bytes) }, 0, end, persons)) return
      byBytes++
      expect([...persons.numbers.subarray(0, persons.count)]).toEqual(personsFromQuery(query).persons)
      const last = persons.startOfLast(0, end)
      if (last > 0) expect(bytes.toString('utf8', last, end)).toBe(String(persons.numbers[0]))
    }),
    { numRuns: 5000 },
  )
  expect(byBytes).toBeGreaterThan(1000)
})

test('a row names thousands of persons once each', () => {
  const persons = new RowPersons()
  const numbers = Array.from({ length: 5000 }, (_, at) => 6_100_000_000 + (at % 3000))
  const bytes = Buffer.from(`pnr.personnummer.wi=${numbers.join('|')}`)
  readQuery({ bytes, view: viewOf(bytes) }, 0, bytes.length, persons)
  expect(persons.count).toBe(3000)
  persons.clear()
  const others = Buffer.from(Array.from({ length: 500 }, (_, at) => `610180A${100 + (at % 300)}`).join('|'))
  readPersonCell(others, 0, others.length, persons)
  readPersonCell(others, 0, others.length, persons)
  expect(persons.others).toHaveLength(300)
})

describe('the table of keys', () => {
  test('holds each key once, however far it grows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer(), fc.integer({ min: -2, max: 2 })), { maxLength: 3000 }),
        (pairs) => {
          const table = new KeyTable(1)
          const seen = new Set<string>()
          for (const [low, high] of pairs) {
            // The pair (0, 0) is kept as (1, 0): one key less in 2^64.
            const name = low === 0 && high === 0 ? '1,0' : `${low},${high}`
            expect(table.add(low, high)).toBe(!seen.has(name))
            seen.add(name)
          }
          expect(table.keys()).toHaveLength(seen.size)
        },
      ),
      { numRuns: 30 },
    )
  })

  test('costs at most sixteen bytes a key when it is full', () => {
    const table = new KeyTable(1)
    for (let key = 1; key <= 200_000; key++) table.add(Math.imul(key, 0x9e3779b1), key)
    expect(table.sizeBytes / table.count).toBeLessThanOrEqual(16)
  })
})

test('the dictionary gives each text one code, from any place in memory, at once or late', () => {
  const text = fc.string({ maxLength: 12 })
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text, fc.boolean()), { maxLength: 400 }), (rows) => {
      const bytes = Buffer.concat([
        ...rows.flatMap((row) => row.slice(0, 2).map((cell) => Buffer.from(String(cell)))),
        Buffer.alloc(8),
      ])
      const dictionary = new TextDictionary()
      const coder = new RowCoder(dictionary, Int32Array.of(0, 2), (column) => column === 1)
      const codes = new Uint32Array(rows.length * 2)
      const record = { bytes, view: viewOf(bytes), cells: new Int32Array(4), recordEnd: 0 }
      let at = 0
      rows.forEach(([first, second, isUnescaped], row) => {
        record.cells.set([at, (at += Buffer.byteLength(first)), at, (at += Buffer.byteLength(second))])
        record.recordEnd = isUnescaped ? 0 : at
        coder.encode(record, codes, row * 2)
      })
      coder.finish(record, codes)
      const codeOf = new Map<string, number>([['', 0]])
      rows.forEach(([first, second], row) => {
        for (const [cell, code] of [
          [first, codes[row * 2]!] as const,
          [second, codes[row * 2 + 1]!] as const,
        ]) {
          if (!codeOf.has(cell)) codeOf.set(cell, code)
          expect(code).toBe(codeOf.get(cell))
          const { source, start, end } = dictionary.textOf(code)
          expect(source.bytes.toString('utf8', start, end)).toBe(cell)
        }
      })
      expect(dictionary.count).toBe(codeOf.size)
    }),
    { numRuns: 200 },
  )
})

test('hashes tell texts apart, and with folding not the case of letters', () => {
  const hash = (text: string, isFolded: boolean) => {
    const bytes = Buffer.from(text)
    const lanes = newLanes()
    hashBytes({ bytes, view: viewOf(bytes) }, 0, bytes.length, isFolded, lanes)
    finishLanes(lanes)
    return lanes.join()
  }
  const texts = Array.from({ length: 100_000 }, (_, at) => `2026-${at}`)
  expect(new Set(texts.map((text) => hash(text, false))).size).toBe(texts.length)
  expect(hash('CprPersonFullSimple', true)).toBe(hash('CPRPERSONFULLSIMPLE', true))
  expect(hash('CprPersonFullSimple', false)).not.toBe(hash('CPRPERSONFULLSIMPLE', false))
  expect(hash('ab\u0000', false)).not.toBe(hash('ab', false))
})

test('numbers are packed in the fewest bytes and come back', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(255), fc.nat(65_535), fc.nat(0xffffffff))), (values) => {
      const numbers = Uint32Array.from(values)
      expect([...unpackNumbers(packNumbers(numbers), numbers.length)]).toEqual(values)
    }),
  )
  expect(
    [200, 60_000, 70_000, 0xffffffff].map((value) => packNumbers(Uint32Array.of(value, 1)).length),
  ).toEqual([2, 4, 8, 8])
  expect([...new NumberPacker().pack(Uint32Array.of(1, 2, 3, 4, 5, 6), 1, 2, 3)]).toEqual([2, 4, 6])
})

test('equal numbers take four bytes however many they are, and come back', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(255), fc.nat(0xffffffff)), fc.nat(12), (value, count) => {
      const packed = packNumbers(new Uint32Array(count).fill(value))
      expect([...unpackNumbers(packed, count)]).toEqual(Array.from({ length: count }, () => value))
      if (count > 4) expect(packed).toHaveLength(4)
    }),
  )
})

test('a stream of pieces is UTF-8 when the whole is', () => {
  const sign = fc.constantFrom('a', 'å', '\u2028', '\u{1F600}')
  fc.assert(
    fc.property(
      fc.array(sign, { maxLength: 12 }),
      fc.array(fc.nat(4), { maxLength: 30 }),
      fc.option(fc.tuple(fc.nat(40), fc.constantFrom(0x80, 0xff, 0xc3, 0xe2)), { nil: undefined }),
      (signs, cuts, damage) => {
        const bytes = Buffer.from(signs.join(''))
        if (damage && damage[0] < bytes.length) bytes[damage[0]] = damage[1]
        const check = new Utf8Check()
        let isValid = true
        let at = 0
        for (const cut of [...cuts, bytes.length]) {
          const piece = bytes.subarray(at, at + cut)
          at += piece.length
          if (isValid && piece.length > 0) isValid = check.accepts(piece)
        }
        isValid &&= check.accepts(Buffer.alloc(0))
        expect(isValid).toBe(!bytes.toString('utf8').includes('\uFFFD'))
      },
    ),
    { numRuns: 1000 },
  )
})
