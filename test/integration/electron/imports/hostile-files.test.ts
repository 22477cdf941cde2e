import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { errorSentences } from '../../../../shared/error-list.ts'
import { AppError } from '../../../../shared/errors.ts'
import { importKindSchema } from '../../../../shared/imports/import-summary.ts'
import { type TextImportOptions, aLog, importText, logLine, refusal } from '../../../helpers/import-text.ts'

const cell = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('b1', 'T', '6101800001', '2026-07-01 08:15:04', '12', 'ja', '01-07-2026', ''),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '"a;b"',
      '"a\nb"',
      '="01"',
      '"',
      'x"y',
      'I alt',
      'Total:',
      '\u00A0',
      '6,1E+09',
      '=1+1',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
)
const header = fc.constantFrom(
  'tidspunkt;bruger;tjeneste;cpr;sagsnr',
  'dato;tid;user;action;url;cpr',
  'log_ts,msg,device_ip',
  'bruger;tjeneste;antal;periode',
  'bruger;CprPersonFullSimple;Filudtræk',
  'medarbejdernr;navn;initialer;ansat fra;fratrådt;ekstern',
  'program;client id;batch;fra;til',
  'bruger;system;fra;til;tjenester',
)
const damage = fc.oneof(
  fc.record({
    kind: fc.constant('insert'),
    at: fc.nat(400),
    bytes: fc.constantFrom('"', '\0', '\r', '\n', ';', '\uFEFF', 'å'),
  }),
  fc.record({
    kind: fc.constant('byte'),
    at: fc.nat(400),
    bytes: fc.constantFrom('\u00FF', '\u0080', '\u00C3'),
  }),
  fc.record({ kind: fc.constant('cut'), at: fc.nat(400), bytes: fc.constant('') }),
)

/** The file after the damage, as bytes. */
function spoil(text: string, damages: readonly { kind: string; at: number; bytes: string }[]): Buffer {
  let bytes = Buffer.from(text)
  for (const { kind, at, bytes: more } of damages) {
    const place = Math.min(at, bytes.length)
    if (kind === 'cut') bytes = bytes.subarray(0, place)
    else {
      const added = Buffer.from(more, kind === 'byte' ? 'latin1' : 'utf8')
      bytes = Buffer.concat([bytes.subarray(0, place), added, bytes.subarray(place)])
    }
  }
  return bytes
}

/** Rows as lost as they may be, the counts add up, or the import ends with an expected failure that has a sentence. */
async function survives(file: Uint8Array, options: TextImportOptions): Promise<boolean> {
  try {
    const { summary, log, keys, duplicates } = await importText(file, options)
    expect(summary.rowsRead).toBe(summary.accepted + summary.rejected + summary.duplicates)
    expect(summary.rejects).toHaveLength(summary.rejected)
    const lines = summary.rejects.map(({ line }) => line)
    expect(lines).toEqual([...lines].sort((a, b) => a - b))
    expect(duplicates.reduce((sum, each) => sum + each.lines.length, 0)).toBe(summary.duplicates)
    if (log) {
      expect(log.rowCount).toBe(summary.accepted)
      expect(keys.length).toBeLessThanOrEqual(summary.accepted)
    }
    return true
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    expect(errorSentences(error).da).toMatch(/source\.csv/)
    return false
  }
}

test('whatever a file holds, its rows are all accounted for or it is refused with a sentence', async () => {
  let read = 0
  await fc.assert(
    fc.asyncProperty(
      header,
      fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.array(damage, { maxLength: 3 }),
      fc.constantFrom(...importKindSchema.options),
      async (first, rows, end, damages, kind) => {
        const text = [first, ...rows.map((cells) => cells.join(first.includes(';') ? ';' : ','))].join(end)
        if (await survives(spoil(text, damages), { kind })) read++
      },
    ),
    { numRuns: 150 },
  )
  expect(read).toBeGreaterThan(10)
})

test('random bytes are refused or read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (bytes) => {
      await survives(Buffer.concat([Buffer.from('tidspunkt;bruger;tjeneste;cpr\n'), bytes]), {})
      await survives(bytes, {})
    }),
    { numRuns: 30 },
  )
})

test('what swells a thousandfold when it is unpacked is refused before it fills anything', async () => {
  const log = aLog(logLine({ caseRef: 'a'.repeat(300_000_000) }))
  expect(await refusal(gzipSync(log))).toEqual({ code: 'archive-swells', file: 'source.csv' })
})
