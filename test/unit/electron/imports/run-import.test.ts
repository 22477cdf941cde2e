import { expect, test } from 'vitest'
import { aLog, importText, logLine } from '../../../helpers/import-text.ts'

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

test('a number that lost its leading zero is mended; flagged are local times only', async () => {
  const { summary, log } = await importText(aLog(logLine({ person: '101801234' })))
  expect(log?.persons).toEqual(Float64Array.of(101801234))
  expect(summary.flagged).toEqual([])
})

test('the message of a raw log says the transaction type where its column does not', async () => {
  const url = 'GET /CPR/CprPersonFullSimple/1/REST/PersonFullListSimple?pnr.personnummer.eq=6101800001'
  const { log, summary } = await importText(
    [
      'log_ts,user,action,msg',
      `1783844104,b1,,${url}`,
      `1783844105,b1,-,${url}`,
      `1783844106,b1,Fildownload,${url}`,
      '1783844107,b1,,logget ind',
    ].join('\n'),
  )
  expect(summary.rejects).toEqual([{ line: 5, reason: 'transaktionstype mangler' }])
  expect(summary.columns).toMatchObject({ action: 'transaction_type', msg: 'query' })
  const rest = 'CprPersonFullSimple/1/REST/PersonFullListSimple'
  expect([...log!.transactionType.codes].map((code) => log!.transactionType.texts[code])).toEqual([
    rest,
    rest,
    'Fildownload',
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

test('what each row asked for can be read again, word by word', async () => {
  const queries = [
    'pnr.personnummer.wi=6101800001',
    'pnr.personnummer.wi=6101800001|6201800002',
    'pnr.personnummer.wi=0101801234',
    'pnr.personnummer.wi=610180-0001',
    'navn.efternavn.eq=Ågård',
    '6101800001',
    '',
    'pnr.personnummer.wi=610180AB12',
    'side=1&pnr.personnummer.eq=6101800001',
  ]
  const rows = queries.map((query, at) => `2026-07-01 08:15:${String(at + 10)};b1;T;t${at};${query}`)
  const text = ['tidspunkt;bruger;tjeneste;transaktionsid;url', ...rows, `${rows[0]}`].join('\n')
  const { queriesOf } = await importText(text)
  expect(queriesOf(queries.map((_, row) => row))).toEqual(queries)
  expect(queriesOf([4, 0])).toEqual([queries[4], queries[0]])
})
