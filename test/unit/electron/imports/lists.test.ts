import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readStatisticsStore, writeStatisticsStore } from '../../../../electron/imports/statistics-store.ts'
import { importText } from '../../../helpers/import-text.ts'

const statistics = (text: string, declared = { from: '2026-07-01', to: '2026-09-30' }) =>
  importText(text, { kind: 'statistics', ...declared })

describe('statistics', () => {
  test('long: one entry a row, covering the declared range without a period column', async () => {
    const {
      statistics: rows,
      summary,
      fields,
    } = await statistics(
      'Bruger;Tjeneste;Antal\nb1;T;1.234\n;T;1\nb2;;1\nb2;T;\nb2;T;1,5\nb2;T;0\nI alt;;1.234\n',
    )
    const entry = { signature: '', transactionType: 'T', from: '2026-07-01', to: '2026-09-30' }
    expect(rows).toEqual([
      { line: 2, userId: 'b1', count: 1234, ...entry },
      { line: 7, userId: 'b2', count: 0, ...entry },
    ])
    expect(fields).toEqual(['user_id', 'transaction_type', 'count'])
    expect(summary).toMatchObject({
      rowsRead: 7,
      accepted: 2,
      from: null,
      to: null,
      rejects: [
        { line: 3, reason: 'bruger mangler' },
        { line: 4, reason: 'transaktionstype mangler' },
        { line: 5, reason: 'antal mangler' },
        { line: 6, reason: 'antal er ikke et helt tal' },
        { line: 8, reason: 'totalrække' },
      ],
    })
  })

  test('wide: one entry a cell that holds a count, in two columns at least', async () => {
    const { statistics: rows, summary } = await statistics(
      'Bruger;CprPersonFullSimple;Filudtræk;Total\nb1;3;1;4\nb2;;0;0\nTotal;3;1;4\n',
    )
    expect(
      rows?.map(({ line, userId, transactionType, count }) => [line, userId, transactionType, count]),
    ).toEqual([
      [2, 'b1', 'CprPersonFullSimple', 3],
      [2, 'b1', 'Filudtræk', 1],
      [3, 'b2', 'Filudtræk', 0],
    ])
    expect([summary.accepted, summary.rejected]).toEqual([2, 1])
    expect((await statistics('Bruger;CprPersonFullSimple\nb1;3\n')).statistics).toHaveLength(1)
  })

  test('a row without any count is rejected, so that every accepted row has an entry', async () => {
    const { statistics: rows, summary } = await statistics(
      'Bruger;CprPersonFullSimple;Filudtræk\nb1;;\nb2;-;n/a\nb3;-;2\nb4;0;0\nb5;x;1\n',
    )
    expect(rows?.map(({ line, count }) => [line, count])).toEqual([
      [4, 2],
      [5, 0],
      [5, 0],
    ])
    expect(summary.accepted).toBe(2)
    expect(summary.rejects).toEqual([
      { line: 2, reason: 'antal mangler' },
      { line: 3, reason: 'antal mangler' },
      { line: 6, reason: 'antal er ikke et helt tal' },
    ])
    expect((await statistics('bruger;tjeneste;antal\nb1;T;-\nb1;T;0\n')).summary.rejects).toEqual([
      { line: 2, reason: 'antal mangler' },
    ])
  })

  test('periods: two columns, one column, an end at midnight, and none in a row', async () => {
    const period = async (text: string) => {
      const { statistics: rows, summary } = await statistics(text)
      return [
        ...(rows ?? []).map(({ from, to }) => `${from}..${to}`),
        ...summary.rejects.map(({ reason }) => reason),
      ]
    }
    expect(await period('user;service;count();fra;til\nb1;T;1;01-07-2026;31-07-2026\n')).toEqual([
      '2026-07-01..2026-07-31',
    ])
    expect(
      await period('user;service;count();from;to\nb1;T;1;2026-07-01T00:00:00;2026-08-01T00:00:00\n'),
    ).toEqual(['2026-07-01..2026-07-31'])
    expect(
      await period(
        'user;service;count();fra;til\nb1;T;1;01-07-2026 00:00:00;31-07-2026 00:00:00\nb1;T;1;01-07-2026 00:00:00;01-07-2026 00:00:00\n',
      ),
    ).toEqual(['2026-07-01..2026-07-31', '2026-07-01..2026-07-01'])
    expect(await period('bruger;tjeneste;antal;måned\nb1;T;1;8\nb1;T;1;\nb1;T;1;13\n')).toEqual([
      '2026-08-01..2026-08-31',
      '2026-07-01..2026-09-30',
      'perioden kan ikke læses',
    ])
    expect(
      await period('bruger;tjeneste;antal;fra;til\nb1;T;1;31-07-2026;01-07-2026\nb1;T;1;32-07-2026;\n'),
    ).toEqual(['perioden slutter, før den begynder', 'fra: datoen findes ikke i kalenderen'])
    const { summary } = await statistics('bruger;tjeneste;antal;periode\nb1;T;1;Q3 2026\nb2;T;1;2026-06\n')
    expect([summary.from, summary.to]).toEqual(['2026-06-01', '2026-09-30'])
  })

  test('a store gives back what was written', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'statistics-'))
    try {
      const { statistics: rows } = await statistics('bruger;signatur;tjeneste;antal\nb1;s1;T;3\nb2;;U;4\n')
      const file = path.join(folder, 'store.db')
      writeStatisticsStore(file, Buffer.alloc(32, 9), rows ?? [])
      expect(readStatisticsStore(file, Buffer.alloc(32, 9))).toEqual(rows)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('employees', () => {
  test('every column of a list, several identities in a cell, yes and no', async () => {
    const { employees, summary } = await importText(
      [
        'Medarbejdernr;Initialer;Navn;Enhed;Leder;E-mail;Ansat fra;Fratrådt;Ekstern;RID;UUID;Bruger-id;Login',
        '1001;abc;Ane;Borger;Bo;ane@x.dk;01-03-2020;;x;6101800001;;b1|b2;DOM\\b1',
        '1002;bcd;Bo;Borger;;;2020-03-01;31-12-9999;;;0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0;-;',
      ].join('\n'),
      { kind: 'employees' },
    )
    expect(summary.rejects).toEqual([])
    expect(employees).toEqual([
      {
        line: 2,
        employeeNo: '1001',
        initials: 'abc',
        name: 'Ane',
        unit: 'Borger',
        manager: 'Bo',
        email: 'ane@x.dk',
        employedFrom: '2020-03-01',
        employedTo: null,
        external: true,
        identities: [
          { field: 'bruger-id', raw: 'b1' },
          { field: 'bruger-id', raw: 'b2' },
          { field: 'login', raw: 'DOM\\b1' },
          { field: 'rid', raw: '6101800001' },
        ],
      },
      {
        line: 3,
        employeeNo: '1002',
        initials: 'bcd',
        name: 'Bo',
        unit: 'Borger',
        manager: '',
        email: '',
        employedFrom: '2020-03-01',
        employedTo: '9999-12-31',
        external: false,
        identities: [{ field: 'uuid', raw: '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0' }],
      },
    ])
  })

  test('rows that cannot be kept are rejected: no number, a bad date, a CPR number as identity', async () => {
    const { summary, employees } = await importText(
      [
        'medarbejdernr;navn;bruger-id;ansat fra;ekstern',
        ';A;;;',
        '1;A;;32-01-2020;',
        '2;A;610180-0001;;',
        '3;A 6101800001;;;',
        '4;A;;;måske',
        '5;A;;;ja',
        '6;A;;;nej',
        '7;A;;;j',
      ].join('\n'),
      { kind: 'employees' },
    )
    expect(summary.rejects).toEqual([
      { line: 2, reason: 'medarbejdernummer mangler' },
      { line: 3, reason: 'ansat fra: datoen findes ikke i kalenderen' },
      { line: 4, reason: 'bruger-id: kan indeholde et personnummer' },
      { line: 6, reason: 'ekstern: ja/nej kan ikke læses' },
    ])
    // The register leaves the number out.
    expect(employees?.map(({ line }) => line)).toEqual([5, 7, 8, 9])
  })
})

test('programs: every column, and blanks that say nothing', async () => {
  const { programs } = await importText(
    [
      'System;Leverandør;Miljø;Ejer;Certifikat;Client id;Tjenester;Formål;Hjemmel;Taget i brug;Ophør;Batch;Selvbetjening;Filudtræk;Filudtræk pr. måned',
      'Fagsystem A;Firma;prod;1001;c1|c2;k1;A|B,C;opslag;lov;01-01-2025;;ja;nej;nej;2',
      'Fagsystem B;;;;;;;;;;;;;;',
    ].join('\n'),
    { kind: 'programs' },
  )
  const nothing = {
    vendor: '',
    environment: '',
    owner: '',
    credentials: [],
    types: [],
    purpose: '',
    legalBasis: '',
  }
  expect(programs).toEqual([
    {
      line: 2,
      name: 'Fagsystem A',
      vendor: 'Firma',
      environment: 'prod',
      owner: '1001',
      credentials: [
        { field: 'credentials', raw: 'c1' },
        { field: 'credentials', raw: 'c2' },
        { field: 'credentials', raw: 'k1' },
      ],
      types: ['A', 'B', 'C'],
      purpose: 'opslag',
      legalBasis: 'lov',
      from: '2025-01-01',
      to: null,
      batch: true,
      selfService: false,
      fileDownload: false,
      fileDownloadsPerMonth: 2,
    },
    {
      line: 3,
      name: 'Fagsystem B',
      ...nothing,
      from: null,
      to: null,
      batch: null,
      selfService: null,
      fileDownload: null,
      fileDownloadsPerMonth: null,
    },
  ])
})

test('a list of program names alone is a list', async () => {
  const { programs, summary } = await importText('program\nFagsystem A\nFagsystem B\n', { kind: 'programs' })
  expect([summary.accepted, programs?.map(({ name }) => name)]).toEqual([2, ['Fagsystem A', 'Fagsystem B']])
})

test('the dates of employees and programs are as written, whatever time of day stands beside them', async () => {
  const times = (from: string, to: string) => `${from};${to}\n`
  const rows = [
    times('01-01-2020 00:00:00', '31-07-2026 00:00:00'),
    times('2020-01-01T12:30', '2026-07-31 23:59:59'),
    times('2019-12-31T23:00:00Z', '2026-07-30T22:00:00Z'),
  ]
  const { employees } = await importText(
    `medarbejdernr;ansat fra;fratrådt\n${rows.map((row, at) => `${at};${row}`).join('')}`.replace('0;', '9;'),
    { kind: 'employees' },
  )
  const { programs } = await importText(
    `program;leverandør;fra;til\n${rows.map((row, at) => `P${at};L;${row}`).join('')}`,
    { kind: 'programs' },
  )
  const dates = Array.from({ length: 3 }, () => ['2020-01-01', '2026-07-31'])
  expect(employees?.map(({ employedFrom, employedTo }) => [employedFrom, employedTo])).toEqual(dates)
  expect(programs?.map(({ from, to }) => [from, to])).toEqual(dates)
})

test('authorisations: starts and ends to the instant', async () => {
  const row = (start: string, end: string) => `b1;online;${start};${end};T|U;Chef;sag;opslag;lov;J-1`
  const { authorisations, summary } = await importText(
    [
      'Bruger;System;Autorisation fra;Ophør;Tjenester;Godkendt af;Begrundelse;Formål;Hjemmel;Reference',
      row('01-07-2026', '30-09-2026'),
      row('01-07-2026 08:15', '30-09-2026 16:30'),
      row('2026-07-01T08:15:04', '2026-09-30T16:30:00'),
      row('', '25-10-2026'),
      row('01-07-2026', '32-09-2026'),
      ';;01-07-2026;;;;;;;',
    ].join('\n'),
    { kind: 'authorisations' },
  )
  const instants = authorisations?.map(({ startMs, endMs }) =>
    [startMs, endMs].map((ms) => (ms === null ? null : new Date(ms).toISOString().slice(0, 19))),
  )
  expect(instants).toEqual([
    ['2026-06-30T22:00:00', '2026-09-30T22:00:00'],
    ['2026-07-01T06:15:00', '2026-09-30T14:31:00'],
    ['2026-07-01T06:15:04', '2026-09-30T14:30:00'],
    [null, '2026-10-25T23:00:00'],
  ])
  expect(authorisations?.[0]).toMatchObject({
    line: 2,
    holder: 'b1',
    type: '',
    system: 'online',
    services: ['T', 'U'],
    approvedBy: 'Chef',
    justification: 'sag',
    purpose: 'opslag',
    legalBasis: 'lov',
    ref: 'J-1',
  })
  expect(summary.rejects).toEqual([
    { line: 6, reason: 'ophør: datoen findes ikke i kalenderen' },
    { line: 7, reason: 'bruger eller program mangler' },
  ])
})

test('two columns are enough for authorisations', async () => {
  const { authorisations } = await importText('bruger;fra\nb1;01-07-2026\n', { kind: 'authorisations' })
  expect(authorisations).toHaveLength(1)
})
