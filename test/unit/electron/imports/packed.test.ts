import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aZip, central, withCentral } from '../../../helpers/a-packed-file.ts'
import { aLog, importText, logLine, refusal } from '../../../helpers/import-text.ts'

/** Several pieces of it, with letters of more than one byte at whatever place they are parted. */
const manyLines = Array.from({ length: 40_000 }, (_, at) =>
  logLine({ user: `bø${at % 50}`, caseRef: `2026-${at}-æøå` }),
)
const log = aLog(...manyLines, logLine({ time: 'i går' }))
const small = aLog(logLine(), logLine({ user: 'b2' }))

describe('a packed log is imported as the log itself', () => {
  test.each([
    ['gzip', () => gzipSync(log)],
    ['gzip in several members', () => Buffer.concat([gzipSync(log.slice(0, 999)), gzipSync(log.slice(999))])],
    ['zip', () => aZip({ 'log.csv': log })],
    ['zip, kept without packing', () => aZip({ 'log.csv': log }, { isCompressed: false })],
    [
      'zip, in a folder and beside what systems add',
      () =>
        aZip({ 'udtræk/': '', 'udtræk/log.csv': log, '__MACOSX/udtræk/._log.csv': 'x', 'Thumbs.db': 'x' }),
    ],
  ])('%s', async (_, pack) => {
    const plain = await importText(log)
    const packed = await pack()
    const { summary, log: columns } = await importText(packed)
    expect(summary).toEqual({
      ...plain.summary,
      sha256: createHash('sha256').update(packed).digest('hex'),
      bytes: packed.length,
    })
    expect(summary.rowsRead).toBe(40_001)
    expect(columns).toEqual(plain.log)
  })

  test('in UTF-16, and in Windows-1252 of which the beginning is plain', async () => {
    const text = aLog(...Array.from({ length: 3000 }, () => logLine()), logLine({ caseRef: 'Ærø' }))
    for (const encoded of [Buffer.from(`\uFEFF${text}`, 'utf16le'), Buffer.from(text, 'latin1')]) {
      const { summary } = await importText(gzipSync(encoded))
      expect([summary.encoding, summary.accepted + summary.duplicates]).toEqual([
        encoded[0] === 0xff ? 'utf-16le' : 'windows-1252',
        3001,
      ])
    }
  })
})

describe('a packed file that is refused whole', () => {
  test.each([
    ['a gzip that was cut', () => gzipSync(log).subarray(0, -900), { code: 'archive-damaged' }],
    ['the beginning of a gzip', () => gzipSync(small).subarray(0, 12), { code: 'archive-damaged' }],
    ['a gzip of nothing', () => gzipSync(''), { code: 'file-empty' }],
    ['a gzip in a gzip', () => gzipSync(gzipSync(small)), { code: 'format-not-read' }],
    ['a zip in a gzip', async () => gzipSync(await aZip({ a: small })), { code: 'format-not-read' }],
    ['a PDF in a zip', () => aZip({ 'a.csv': '%PDF-1.7' }), { code: 'format-not-read' }],
    [
      'a tar in a gzip',
      () => gzipSync(Buffer.from(`log.csv${'\0'.repeat(250)}ustar${'\0'.repeat(250)}${small}`)),
      { code: 'format-not-read', format: 'tar' },
    ],
    [
      'a zip that was cut',
      async () => (await aZip({ a: small })).subarray(0, 90),
      { code: 'archive-damaged' },
    ],
    ['an empty zip', () => aZip({}), { code: 'archive-empty' }],
    ['a zip of an empty folder', () => aZip({ 'a/': '' }), { code: 'archive-empty' }],
    ['a zip of an empty file', () => aZip({ a: '' }), { code: 'file-empty' }],
    ['a zip of two files', () => aZip({ a: small, b: small }), { code: 'archive-several', files: 2 }],
    [
      'a spreadsheet',
      () => aZip({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' }),
      { code: 'format-not-read', format: 'xlsx' },
    ],
    [
      'a document',
      () => aZip({ '[Content_Types].xml': '<x/>', 'word/document.xml': '' }),
      { code: 'format-not-read' },
    ],
    [
      'a zip with a password',
      async () => withCentral(await aZip({ a: small }), central.flags, 1),
      { code: 'archive-encrypted' },
    ],
    [
      'a zip packed by LZMA',
      async () => withCentral(await aZip({ a: small }), central.method, 14),
      { code: 'archive-method-unknown' },
    ],
    [
      'a zip with other bytes',
      async () => withCentral(await aZip({ a: small }), central.crc, 7, 4),
      { code: 'archive-damaged' },
    ],
    [
      'a zip that says it holds a gigabyte in so few bytes',
      async () => withCentral(await aZip({ a: small }), central.unpackedBytes, 1_000_000_000, 4),
      { code: 'archive-swells' },
    ],
    [
      'a zip that says it holds less than it does',
      async () => withCentral(await aZip({ a: small }), central.unpackedBytes, 10, 4),
      { code: 'archive-damaged' },
    ],
  ])('%s', async (_, pack, expected) => {
    expect(await refusal(await pack())).toMatchObject({ ...expected, file: 'source.csv' })
  })
})

test('whatever byte of a packed log is changed, it is refused, or every row is accounted for', async () => {
  const zip = await aZip({ 'log.csv': small })
  const files = [gzipSync(small), zip]
  await fc.assert(
    fc.asyncProperty(
      fc.nat(files.length - 1),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (at, place, change) => {
        const changed = Buffer.from(files[at]!)
        changed[place % changed.length]! ^= change
        const found = await refusal(changed)
        if (!('rowsRead' in (found as object))) {
          expect(found).toMatchObject({
            code: expect.stringMatching(/^(?:archive|file|format|header|encoding|columns)-/) as unknown,
          })
          return
        }
        expect(found).toMatchObject({ rowsRead: 2, accepted: 2 })
      },
    ),
    { numRuns: 300 },
  )
})
