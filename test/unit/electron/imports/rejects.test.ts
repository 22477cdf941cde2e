import { describe, expect, test } from 'vitest'
import {
  type TextImportOptions,
  aLog,
  importText,
  logHeader,
  logLine,
  refusal,
} from '../../../helpers/import-text.ts'

async function rejects(text: string, options: TextImportOptions = {}) {
  const { summary } = await importText(text, options)
  expect(summary.rowsRead).toBe(summary.accepted + summary.rejected + summary.duplicates)
  return { accepted: summary.accepted, rejects: summary.rejects }
}

describe('rows that are no data', () => {
  test('blank rows and total rows are rejected as such; what follows the last line end is none', async () => {
    expect(
      await rejects(
        aLog(
          logLine(),
          '',
          ' ; ;;;',
          'I alt;1',
          ';Total: 1',
          'SUM',
          'Totalt;b1;x;6101800001;',
          'i\u00A0alt 3',
        ),
      ),
    ).toEqual({
      accepted: 1,
      rejects: [
        { line: 3, reason: 'tom række' },
        { line: 4, reason: 'tom række' },
        { line: 5, reason: 'totalrække' },
        { line: 6, reason: 'totalrække' },
        { line: 7, reason: 'totalrække' },
        { line: 8, reason: 'tidspunktet kan ikke læses' },
        { line: 9, reason: 'totalrække' },
      ],
    })
    expect((await rejects(`${logHeader}\n${logLine()}`)).rejects).toEqual([])
    expect((await rejects(`${aLog(logLine())}\n`)).rejects).toEqual([{ line: 3, reason: 'tom række' }])
  })

  test('a header alone has no rows', async () => {
    expect(await rejects(`${logHeader}\n`)).toEqual({ accepted: 0, rejects: [] })
  })
})

describe('rows that cannot be read', () => {
  test.each([
    [logLine({ time: '' }), 'tidspunkt mangler'],
    [logLine({ time: '-' }), 'tidspunkt mangler'],
    [logLine({ time: '31-06-2026 08:15' }), 'datoen findes ikke i kalenderen'],
    [logLine({ time: '30-06-2026 25:15' }), 'klokkeslættet findes ikke'],
    [logLine({ time: '30-06-2026' }), 'tidspunktet kan ikke læses'],
    [logLine({ time: '30-06-26 08:15' }), 'årstallet har kun to cifre'],
    [logLine({ time: '30-06-1026 08:15' }), 'årstallet er usandsynligt'],
    [logLine({ type: '' }), 'transaktionstype mangler'],
    [logLine({ user: ' ' }), 'bruger mangler'],
    [logLine({ user: 'ukendt' }), 'bruger mangler'],
    [
      logLine({ person: '6,1018E+09' }),
      'CPR-nummeret er afrundet (videnskabelig notation) og kan ikke genskabes',
    ],
    [`${logLine()};`, 'flere celler end overskriften'],
    ['2026-07-01 08:15:04;b1', 'færre celler end overskriften'],
    [logLine({ caseRef: 'a\u0000b' }), 'linjen rummer NUL-tegn'],
    [logLine({ caseRef: '"a"b' }), 'citationstegn er ikke lukket eller står forkert'],
  ])('%s', async (line, reason) => {
    expect(await rejects(aLog(logLine(), logLine({ user: 'b2' }), line, logLine({ user: 'b3' })))).toEqual({
      accepted: 3,
      rejects: [{ line: 4, reason }],
    })
  })

  test('only trailing fields that a log can do without may be missing', async () => {
    expect((await rejects(aLog('2026-07-01 08:15:04;b1;T;6101800001'))).rejects).toEqual([])
    expect((await rejects(aLog('2026-07-01 08:15:04;b1;T'))).accepted).toBe(1)
    const both =
      'tidspunkt;bruger;tjeneste;url;cpr\n2026-07-01 08:15:04;b1;T;pnr.personnummer.eq=6101800001\n'
    expect((await rejects(both)).rejects).toEqual([])
    expect((await rejects(both.replace(';pnr.personnummer.eq=6101800001', ''))).rejects).toEqual([])
    expect((await rejects(both.replace(';T;pnr.personnummer.eq=6101800001', ''))).rejects).toEqual([
      { line: 2, reason: 'færre celler end overskriften' },
    ])
    const { authorisations } = await importText('bruger;system;fra;til\nb1;online\nb2;online;01-07-2026\n', {
      kind: 'authorisations',
    })
    expect(authorisations?.map(({ startMs }) => startMs)).toEqual([null, Date.UTC(2026, 5, 30, 22)])
  })

  test.each([
    ['more', '2026-07-08 10:01:00;1;opslag;7101801234;S;"a\nb";3;extra;cells', 'flere'],
    ['fewer', '2026-07-08 10:01:00;"a\nb"', 'færre'],
    [
      'more, of many lines,',
      '2026-07-08 10:01:00;1;opslag;7101801234;S;"a\n\r\n;x;\rb;""c""";3;extra',
      'flere',
    ],
    [
      'more, with the line end in the first cell and the last,',
      '"2026\n";1;T;7101801234;S;a;3;"x\n"',
      'flere',
    ],
  ])(
    'a row of %s cells than the header is one row, line ends in its quotes or not',
    async (_, row, reason) => {
      const header = 'tidspunkt;bruger;tjeneste;cpr;sagsnr;formål;antal'
      const good = '2026-07-08 10:00:00;1;opslag;7101801234;S;a;3'
      expect(await rejects([header, good, row, good.replace('10:00', '10:02'), ''].join('\n'))).toEqual({
        accepted: 2,
        rejects: [{ line: 3, reason: `${reason} celler end overskriften` }],
      })
    },
  )

  test('two lost quotes that together look like a quoted cell cost the first line only', async () => {
    const lines = [
      logLine({ caseRef: '"åben' }),
      logLine({ user: 'b2' }),
      logLine({ user: 'b3', type: 'luk"' }),
    ]
    expect(await rejects(aLog(logLine(), ...lines, logLine({ user: 'b4' })))).toEqual({
      accepted: 4,
      rejects: [{ line: 3, reason: 'citationstegn er ikke lukket eller står forkert' }],
    })
  })

  test('an empty end user of a program is accepted, a log without any identity is not', async () => {
    const text =
      'tidspunkt;slutbruger;tjeneste;cpr\n2026-07-01 08:15:04;;T;6101800001\n2026-07-01 08:15:05;s1;T;\n'
    expect((await rejects(text, { kind: 'program-log' })).accepted).toBe(2)
    expect((await rejects(text)).rejects).toEqual([{ line: 2, reason: 'bruger mangler' }])
  })

  test('a quote that is never closed costs its own line only', async () => {
    const lines = [
      logLine({ caseRef: '"åben' }),
      logLine({ user: 'b2' }),
      logLine({ user: 'b3', caseRef: '"ok"' }),
    ]
    expect(await rejects(aLog(logLine(), ...lines))).toEqual({
      accepted: 3,
      rejects: [{ line: 3, reason: 'citationstegn er ikke lukket eller står forkert' }],
    })
    expect(
      await rejects(aLog(logLine(), logLine({ user: 'b2' }), '2026-07-01 08:15:04;b3;"T').trimEnd()),
    ).toEqual({
      accepted: 2,
      rejects: [{ line: 4, reason: 'citationstegn er ikke lukket eller står forkert' }],
    })
  })

  test('a line of 20 MB is one reject, and the rows after it are read', async () => {
    const long = logLine({ caseRef: 'x'.repeat(20_000_000) })
    expect(await rejects(aLog(logLine(), long, logLine({ user: 'b2' })))).toEqual({
      accepted: 2,
      rejects: [{ line: 3, reason: 'linjen er længere end 1 MB' }],
    })
    const quoted = logLine({ caseRef: `"${'x'.repeat(20_000_000)}"` })
    expect((await rejects(aLog(logLine(), quoted, logLine({ user: 'b2' })))).accepted).toBe(2)
  })

  test('thousands of lost quotes end the import with the line', async () => {
    const lines = Array.from({ length: 2000 }, () => logLine({ caseRef: '"a"b' }))
    expect(await refusal(aLog(...lines))).toEqual({
      code: 'too-many-broken-quotes',
      file: 'source.csv',
      line: 1002,
    })
  })
})

test('a row without transaction type is rejected, although an address beside it names a service', async () => {
  const url = 'https://a/CPR/CprPersonFullSimple/1/REST/PersonFullListSimple?pnr.personnummer.eq=6101800001'
  const row = (type: string) => `2026-07-01 10:00:00;b1;${type};${url}\n`
  const header = 'tidspunkt;bruger;transaktionstype;url\n'
  const some = await rejects(`${header}${row('opslag')}${row('')}`)
  expect(some).toEqual({ accepted: 1, rejects: [{ line: 3, reason: 'transaktionstype mangler' }] })
  expect(await rejects(`${header}${row('')}${row('')}`)).toEqual({ accepted: 2, rejects: [] })
})
