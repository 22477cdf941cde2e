import { describe, expect, test } from 'vitest'
import { importText } from '../../../helpers/import-text.ts'

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
