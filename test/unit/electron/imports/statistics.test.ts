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
