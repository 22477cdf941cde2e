import { describe, expect, test } from 'vitest'
import { AppError } from '../../../../shared/errors.ts'
import { type TextImportOptions, aLog, importText, logHeader, logLine } from '../../../helpers/import-text.ts'

async function refusal(text: string | Uint8Array, options: TextImportOptions = {}): Promise<unknown> {
  try {
    const { summary } = await importText(text, options)
    return summary
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, ...error.details }
    throw error
  }
}

async function rejects(text: string, options: TextImportOptions = {}) {
  const { summary } = await importText(text, options)
  expect(summary.rowsRead).toBe(summary.accepted + summary.rejected + summary.duplicates)
  return { accepted: summary.accepted, rejects: summary.rejects }
}

test('a log becomes typed columns, and the summary says how it was read', async () => {
  const { summary, log, fields, keys } = await importText(
    [
      'Rapport;logsøgning',
      '',
      'Tidspunkt;Brugerid;Navn;Tjeneste;Forespørgsel;CPR;Sagsnr;Antal;Afdeling;Beskyttet;CVR',
      '01-07-2026 08:15:04,250;b100001;Ane Å;CprPersonFullSimple;pnr.personnummer.wi=6101800001|6201800002;;2026-1;2;Borger;ja;12345678',
      '01-07-2026 08:16;b100002;Bo Æ;Søg;navn.efternavn.eq=Å;-;;1.234;;;',
      '1783844104;B100001;Ane Å;CprPersonFullSimple;;610180-0001|KOT;2026-1;;Borger;;',
    ].join('\r\n'),
  )
  expect(summary).toMatchObject({
    file: 'source.csv',
    kind: 'log',
    encoding: 'utf-8',
    separator: ';',
    timezone: 'Europe/Copenhagen',
    rowsRead: 3,
    accepted: 3,
    rejected: 0,
    duplicates: 0,
    rejects: [],
    flagged: [],
    columns: {
      Tidspunkt: 'timestamp',
      Brugerid: 'user_id',
      Navn: 'user_name',
      Tjeneste: 'transaction_type',
      Forespørgsel: 'query',
      CPR: 'person',
      Sagsnr: 'case_ref',
      Antal: 'result_count',
      Afdeling: 'unit',
      Beskyttet: 'protected',
      CVR: 'cvr',
    },
    from: '2026-07-01',
    to: '2026-07-12',
  })
  expect(summary.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(keys.length).toBe(3)
  expect(fields).toEqual(log?.fields)
  expect(log).toEqual({
    rowCount: 3,
    line: Uint32Array.of(4, 5, 6),
    time: Float64Array.of(
      Date.UTC(2026, 6, 1, 6, 15, 4, 250),
      Date.UTC(2026, 6, 1, 6, 16),
      Date.UTC(2026, 6, 12, 8, 15, 4),
    ),
    endUser: { codes: Uint32Array.of(0, 0, 0), texts: [''] },
    userId: { codes: Uint32Array.of(1, 2, 3), texts: ['', 'b100001', 'b100002', 'B100001'] },
    signature: { codes: Uint32Array.of(0, 0, 0), texts: [''] },
    transactionType: { codes: Uint32Array.of(1, 2, 1), texts: ['', 'CprPersonFullSimple', 'Søg'] },
    caseRef: { codes: Uint32Array.of(1, 0, 1), texts: ['', '2026-1'] },
    purpose: { codes: Uint32Array.of(0, 0, 0), texts: [''] },
    unit: { codes: Uint32Array.of(1, 0, 1), texts: ['', 'Borger'] },
    cvr: { codes: Uint32Array.of(1, 0, 0), texts: ['', '12345678'] },
    protected: { codes: Uint32Array.of(1, 0, 0), texts: ['', 'ja'] },
    resultCount: Int32Array.of(2, 1234, -1),
    personStart: Uint32Array.of(0, 2, 2, 4),
    persons: Float64Array.of(6101800001, 6201800002, 6101800001, -1),
    otherPersons: ['KOT'],
    fields: [
      'timestamp',
      'user_id',
      'user_name',
      'transaction_type',
      'query',
      'person',
      'case_ref',
      'result_count',
      'unit',
      'protected',
      'cvr',
    ],
    hasFractions: true,
  })
})

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
})

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
    ['2026-07-01 08:15:04;b1;T', 'færre celler end overskriften'],
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
    const both =
      'tidspunkt;bruger;tjeneste;url;cpr\n2026-07-01 08:15:04;b1;T;pnr.personnummer.eq=6101800001\n'
    expect((await rejects(both)).rejects).toEqual([])
    expect((await rejects(both.replace(';pnr.personnummer.eq=6101800001', ''))).rejects).toHaveLength(1)
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

describe('files that are refused whole', () => {
  test.each([
    ['', 'file-empty'],
    ['PK\u0003\u0004rest', 'format-not-read'],
    ['%PDF-1.7', 'format-not-read'],
    ['{"rows":[]}', 'format-not-read'],
    ['[{"a":1}]', 'format-not-read'],
    ['<?xml version="1.0"?>', 'format-not-read'],
    ['\u0001\u0002\u0003\u0004\u0005\u0006', 'format-not-read'],
    ['bare en tekst\nog en linje til\n', 'header-missing'],
    ['\n\n\n', 'header-missing'],
    ['a;b;c\n1;2;3\n', 'header-missing'],
  ])('%j', async (text, code) => {
    expect(await refusal(text)).toMatchObject({ code, file: 'source.csv' })
  })

  test('bytes that are no known encoding', async () => {
    const cp850 = Buffer.from(aLog(logLine({ caseRef: 'S\u0091\u009B\u0086 \u0090\u009D' })), 'latin1')
    expect(await refusal(cp850)).toEqual({ code: 'encoding-unknown', file: 'source.csv' })
  })

  test('a file of another kind says which columns it lacks', async () => {
    expect(await refusal('medarbejdernr;navn;initialer;enhed\n1;A;a;E\n')).toEqual({
      code: 'columns-missing',
      file: 'source.csv',
      line: 1,
      kind: 'logsøgning',
      missing: ['timestamp', 'transaction_type', 'query/person'],
      unreadable: [],
    })
  })

  test('an unknown zone in the profile', async () => {
    expect(await refusal(aLog(logLine()), { profile: { timezone: 'Mars/Olympus' } })).toMatchObject({
      code: 'timezone-unknown',
    })
  })
})

describe('dates only a profile can settle', () => {
  const monthFirst = aLog(
    logLine({ time: '07/01/2026 08:15' }),
    logLine({ time: '07/15/2026 08:15', user: 'b2' }),
  )
  const twoDigits = aLog(logLine({ time: '01-07-26 08:15' }), logLine({ time: '02-07-26 08:15' }))

  test('months that must stand first are asked about', async () => {
    expect(await refusal(monthFirst)).toEqual({ code: 'month-first', file: 'source.csv', line: 3 })
    const { summary } = await importText(monthFirst, { profile: { dateOrder: 'mm/dd/yyyy' } })
    expect([summary.accepted, summary.from, summary.to]).toEqual([2, '2026-07-01', '2026-07-15'])
  })

  test('one impossible date among days that stand first is that row', async () => {
    const text = aLog(logLine({ time: '15/07/2026 08:15' }), logLine({ time: '07/15/2026 08:15' }))
    expect(await rejects(text)).toEqual({
      accepted: 1,
      rejects: [{ line: 3, reason: 'datoen findes ikke i kalenderen' }],
    })
  })

  test('years of two digits are asked about', async () => {
    expect(await refusal(twoDigits)).toEqual({ code: 'two-digit-years', file: 'source.csv', line: 2 })
    const { summary } = await importText(twoDigits, { profile: { dateOrder: 'dd-mm-yy' } })
    expect([summary.accepted, summary.from, summary.to]).toEqual([2, '2026-07-01', '2026-07-02'])
  })
})

describe('local times', () => {
  test('the doubled hour is the first, the skipped hour is read with the offset before, and both are flagged', async () => {
    const { summary, log } = await importText(
      aLog(
        logLine({ time: '2026-10-25 02:30:00' }),
        logLine({ time: '2026-10-25 03:30:00' }),
        logLine({ time: '2026-03-29 02:30:00' }),
        logLine({ time: '2026-10-25T02:30:00+01:00' }),
      ),
    )
    expect(summary.flagged).toEqual([
      { line: 2, reason: 'tidspunktet findes to gange ved skift til vintertid; det første er brugt' },
      { line: 4, reason: 'tidspunktet findes ikke ved skift til sommertid; læst med forskellen før skiftet' },
    ])
    expect([...(log?.time ?? [])].map((ms) => new Date(ms).toISOString())).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T02:30:00.000Z',
      '2026-03-29T01:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
    ])
  })

  test('a naive time is local in the zone of the profile, else of the request; the summary counts Danish dates', async () => {
    const text = aLog(logLine({ time: '2026-07-01 23:30:00' }))
    const utc = await importText(text, { timezone: 'UTC' })
    expect([utc.summary.timezone, utc.log?.time[0], utc.summary.from]).toEqual([
      'UTC',
      Date.UTC(2026, 6, 1, 23, 30),
      '2026-07-02',
    ])
    const profile = await importText(text, { profile: { timezone: 'America/New_York' } })
    expect(profile.log?.time[0]).toBe(Date.UTC(2026, 6, 2, 3, 30))
  })

  test('a date column and a column of times of day are one time', async () => {
    const { log, summary } = await importText(
      'dato;klokkeslæt;bruger;tjeneste;cpr\n01-07-2026;08.15.04;b1;T;6101800001\n01-07-2026;;b1;T;\n01-07-2026;25:00;b1;T;\n32-07-2026;08:15;b1;T;\n',
    )
    expect([...(log?.time ?? [])]).toEqual([Date.UTC(2026, 6, 1, 6, 15, 4)])
    expect(summary.rejects).toEqual([
      { line: 3, reason: 'tidspunkt mangler' },
      { line: 4, reason: 'klokkeslættet findes ikke' },
      { line: 5, reason: 'datoen findes ikke i kalenderen' },
    ])
  })
})

test('a number that lost its leading zero is mended and flagged', async () => {
  const { summary, log } = await importText(aLog(logLine({ person: '101801234' })))
  expect(log?.persons).toEqual(Float64Array.of(101801234))
  expect(summary.flagged).toEqual([
    { line: 2, reason: 'et foranstillet nul i CPR-nummeret manglede og er sat på igen' },
  ])
})

test('the message of a raw log says what no column says', async () => {
  const { log, summary, fields } = await importText(
    [
      'log_ts,col_ts,device_ip,msg',
      '1783844104,1783847706,10.0.0.1,"user=b100001 sagsnr=""2026-7"" GET /CPR/CprPersonFullSimple/1/REST/PersonFullListSimple?pnr.personnummer.wi=6101800001|6201800002 HTTP/1.1"',
      '1783844105,1783847706,10.0.0.1,user=b100002 GET /CPR/CprPersonFullComplete/1/REST/PersonFullListComplete?page=1',
    ].join('\n'),
  )
  expect(summary.columns).toEqual({ log_ts: 'timestamp', col_ts: null, device_ip: 'ip', msg: 'query' })
  expect(fields).toEqual(['timestamp', 'ip', 'query', 'user_id', 'case_ref', 'transaction_type'])
  expect(log).toMatchObject({
    time: Float64Array.of(1_783_844_104_000, 1_783_844_105_000),
    userId: { texts: ['', 'b100001', 'b100002'] },
    transactionType: {
      texts: [
        '',
        'CprPersonFullSimple/1/REST/PersonFullListSimple',
        'CprPersonFullComplete/1/REST/PersonFullListComplete',
      ],
    },
    caseRef: { codes: Uint32Array.of(1, 0), texts: ['', '2026-7'] },
    personStart: Uint32Array.of(0, 2, 2),
  })
})
