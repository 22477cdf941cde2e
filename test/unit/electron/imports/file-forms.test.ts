import { describe, expect, test } from 'vitest'
import { type TextImportOptions, aLog, importText, logLine } from '../../../helpers/import-text.ts'

describe('how a file is written', () => {
  const rows = aLog(
    logLine({ caseRef: 'Sag æøå ÆØÅ' }),
    logLine({ time: '2026-07-01 08:15:05', caseRef: 'b' }),
  )
  const caseRefs = async (text: string | Uint8Array, options?: TextImportOptions) => {
    const { summary, log } = await importText(text, options)
    const codes = [...(log?.caseRef.codes ?? [])]
    return [summary.encoding, summary.separator, ...codes.map((code) => log?.caseRef.texts[code])]
  }
  const utf16 = (text: string, isBigEndian: boolean) => {
    const bytes = Buffer.from(text, 'utf16le')
    return isBigEndian ? bytes.swap16() : bytes
  }

  test('UTF-8 with and without a mark, UTF-16 both ways, Windows-1252', async () => {
    const expected = [';', 'Sag æøå ÆØÅ', 'b']
    expect(await caseRefs(rows)).toEqual(['utf-8', ...expected])
    expect(await caseRefs(`\uFEFF${rows}`)).toEqual(['utf-8', ...expected])
    expect(await caseRefs(utf16(`\uFEFF${rows}`, false))).toEqual(['utf-16le', ...expected])
    expect(await caseRefs(utf16(`\uFEFF${rows}`, true))).toEqual(['utf-16be', ...expected])
    expect(await caseRefs(utf16(rows, false))).toEqual(['utf-16le', ...expected])
    expect(await caseRefs(Buffer.from(rows, 'latin1'))).toEqual(['windows-1252', ...expected])
  })

  test('Windows-1252 that shows itself only far into the file', async () => {
    const plain = Array.from({ length: 30_000 }, (_, at) =>
      logLine({ user: `b${at}`, caseRef: `2026-${at}` }),
    )
    const late = Buffer.from(aLog(...plain, logLine({ caseRef: 'Sag æøå' })), 'latin1')
    expect((await caseRefs(late)).filter((_, at) => at < 3 || at > 30_001)).toEqual([
      'windows-1252',
      ';',
      '2026-0',
      'Sag æøå',
    ])
  })

  test('UTF-8 with a damaged place loses that row only', async () => {
    const damaged = Buffer.concat([
      Buffer.from(aLog(logLine({ caseRef: 'æøå' }))),
      Buffer.from(logLine({ caseRef: 'æ\u0001' })).map((code) => (code === 1 ? 0xff : code)),
      Buffer.from(`\n${logLine({ user: 'b2', caseRef: 'ø' })}\n`),
    ])
    const { summary } = await importText(damaged)
    expect([summary.encoding, summary.accepted, summary.rejects]).toEqual([
      'utf-8',
      2,
      [{ line: 3, reason: 'linjen rummer tegn, der ikke er gyldig UTF-8' }],
    ])
  })

  test('any of the four separators, semicolon on a tie', async () => {
    for (const separator of [',', '\t', '|']) {
      expect(await caseRefs(rows.replaceAll(';', separator))).toEqual([
        'utf-8',
        separator,
        'Sag æøå ÆØÅ',
        'b',
      ])
    }
    const decimals = aLog(
      logLine({ time: '01-07-2026 08:15:04,123' }),
      logLine({ time: '01-07-2026 08:15:05,456' }),
    )
    expect((await caseRefs(decimals))[1]).toBe(';')
  })

  test('a first line that names the separator counts as a line', async () => {
    const { summary, log } = await importText(`sep=,\r\n${rows.replaceAll(';', ',')}`)
    expect([summary.separator, [...(log?.line ?? [])]]).toEqual([',', [3, 4]])
  })

  test.each(['\n', '\r\n', '\r'])('each of the line ends counts once: %j', async (end) => {
    const { log } = await importText(rows.replaceAll('\n', end))
    expect([...(log?.line ?? [])]).toEqual([2, 3])
  })

  test('line ends inside quotes are lines too', async () => {
    const { log } = await importText(
      aLog(
        logLine({ caseRef: '"a\nb\r\nc\rd"' }),
        logLine({ user: 'b2', caseRef: '"sagt ""ja"";nej"' }),
        logLine({ user: 'b3' }),
      ),
    )
    expect([...(log?.line ?? [])]).toEqual([2, 6, 7])
    expect(log?.caseRef.texts).toEqual(['', 'a\nb\r\nc\rd', 'sagt "ja";nej', '2026-1'])
  })

  test('guards, blanks of every kind and quotes around cells are taken off', async () => {
    const { log } = await importText(
      aLog(
        logLine({ person: '="0101801234"', caseRef: '"=""007"""', user: '\u00A0b1\u200B', type: ' "A;B" ' }),
      ),
    )
    expect(log).toMatchObject({
      persons: Float64Array.of(101801234),
      caseRef: { texts: ['', '007'] },
      userId: { texts: ['', 'b1'] },
      transactionType: { texts: ['', 'A;B'] },
    })
  })

  test('preamble lines before the header are lines, not rows', async () => {
    const { summary, log } = await importText(`Udtræk fra Datafordeleren\nBruger;hele kommunen\n\n${rows}`)
    expect([summary.rowsRead, [...(log?.line ?? [])]]).toEqual([2, [5, 6]])
  })

  test('a preamble that names a column or two is not taken for the header', async () => {
    const { summary, programs } = await importText(
      'System;Datafordeleren\n\nProgram;Leverandør;Ejer\nFagsystem A;Firma;1001\n',
      { kind: 'programs' },
    )
    expect([summary.columns, programs?.map(({ line }) => line)]).toEqual([
      { Program: 'name', Leverandør: 'vendor', Ejer: 'owner' },
      [4],
    ])
  })

  test('a time and a message are enough when the message says the rest', async () => {
    const { log } = await importText(
      'log_ts,msg\n1783844104,user=b1 GET /CPR/CprPersonFullSimple/1/REST/PersonFullListSimple?pnr.personnummer.eq=6101800001\n',
    )
    expect([log?.userId.texts, log?.persons]).toEqual([['', 'b1'], Float64Array.of(6101800001)])
  })
})
