import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RecordScanner, maxCells, scanned } from '../../../../electron/imports/record-scanner.ts'
import { anyBytes, fuzzRuns, fuzzTimeout } from '../../../helpers/fuzz.ts'

type Seen = { readonly found: number; readonly line: number; readonly cells: readonly string[] }

/** Of the scanner before: allocating it anew would take most of the time. */
let memory: Buffer | undefined

/** All that the scanner finds when the bytes come in pieces of these sizes, again and again. */
async function scan(bytes: Buffer, separator: string, pieces: readonly number[]): Promise<Seen[]> {
  let at = 0
  let piece = 0
  const refill = (target: Buffer, place: number) => {
    const length = bytes.copy(target, place, at, at + pieces[piece++ % pieces.length]!)
    at += length
    return length
  }
  const scanner = new RecordScanner(separator.charCodeAt(0), refill, memory)
  memory = scanner.bytes
  const seen: Seen[] = []
  for (;;) {
    const found = scanner.next()
    if (found === scanned.end) return seen
    if (found === scanned.starved) {
      await scanner.refill()
      continue
    }
    const count = found === scanned.record ? Math.min(scanner.cellCount, maxCells) : 0
    const cells = Array.from({ length: count }, (_, cell) =>
      scanner.bytes.toString('latin1', scanner.cells[cell * 2], scanner.cells[cell * 2 + 1]),
    )
    seen.push({ found, line: scanner.line, cells })
  }
}

const separators = fc.constantFrom(';', ',', '\t', '|')
const lineEnds = fc.constantFrom('\n', '\r\n', '\r')

test(
  'whatever the bytes, every line is in one record, in order, however the bytes come',
  { timeout: fuzzTimeout },
  async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(anyBytes, separators, sizes, async (bytes, separator, pieces) => {
        const whole = await scan(bytes, separator, [bytes.length + 1])
        expect(await scan(bytes, separator, pieces)).toEqual(whole)
        const lines = whole.map(({ line }) => line)
        expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b))
        const physical = bytes.toString('latin1').split(/\r\n|\r|\n/).length
        expect(lines[0] ?? 1).toBe(1)
        expect(lines.at(-1) ?? 1).toBeLessThanOrEqual(physical)
      }),
      fuzzRuns,
    )
  },
)

test(
  'cells that are written as a spreadsheet writes them are read as they were',
  { timeout: fuzzTimeout },
  async () => {
    const cell = fc
      .array(fc.constantFrom('a', 'Ø', '"', ';', ',', '\t', '|', '\n', '\r\n', '7101901234', ' b'), {
        maxLength: 5,
      })
      .map((parts) => `x${parts.join('')}x`)
    const row = fc.array(cell, { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 6 }),
        separators,
        lineEnds,
        async (rows, separator, end) => {
          const quoted = (text: string) =>
            /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text
          const text = rows.map((cells) => cells.map(quoted).join(separator) + end).join('')
          const seen = await scan(Buffer.from(text), separator, [7])
          const latin = (each: string) => Buffer.from(each).toString('latin1')
          expect(seen.map(({ cells }) => cells)).toEqual(rows.map((cells) => cells.map(latin)))
        },
      ),
      fuzzRuns,
    )
  },
)
