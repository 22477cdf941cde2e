import { describe, expect, test } from 'vitest'
import { type TextImport, aLog, importText, logLine } from '../../../helpers/import-text.ts'

const counts = ({ summary, duplicates, log }: TextImport) => ({
  accepted: summary.accepted,
  duplicates: summary.duplicates,
  lines: duplicates.map(({ otherFile, lines }) => ({ otherFile, lines })),
  kept: [...(log?.line ?? [])],
})

const withId = (...rows: readonly string[]) =>
  `tidspunkt;bruger;tjeneste;cpr;transaktionsid\n${rows.join('\n')}\n`
const idRow = (id: string, cells: { time?: string; user?: string; type?: string; person?: string } = {}) =>
  [
    cells.time ?? '2026-07-01 08:15:04',
    cells.user ?? 'b1',
    cells.type ?? 'T',
    cells.person ?? '6101800001',
    id,
  ].join(';')

describe('within one file', () => {
  test('rows without a transaction id are duplicates only where the times have fractions', async () => {
    const rows = [logLine(), logLine(), logLine({ user: 'b2' }), logLine()]
    expect(counts(await importText(aLog(...rows)))).toEqual({
      accepted: 4,
      duplicates: 0,
      lines: [],
      kept: [2, 3, 4, 5],
    })
    const fraction = logLine({ time: '2026-07-01 08:15:05.5' })
    expect(counts(await importText(aLog(...rows, fraction)))).toEqual({
      accepted: 3,
      duplicates: 2,
      lines: [{ otherFile: 'source.csv', lines: [3, 5] }],
      kept: [2, 4, 6],
    })
  })

  test('fractions that are all zero, or stand in a rejected row, are none', async () => {
    const rows = [logLine({ time: '2026-07-01 08:15:04.000' }), logLine({ time: '2026-07-01 08:15:04.000' })]
    const rejected = logLine({ time: '2026-07-01 08:15:05.5', type: '' })
    expect(counts(await importText(aLog(...rows, rejected))).duplicates).toBe(0)
  })

  test('rows with a transaction id are duplicates in any file', async () => {
    const text = withId(
      idRow('t1'),
      idRow('t1'),
      idRow('t2'),
      idRow('t1', { person: '6201800002' }),
      idRow(''),
      idRow(''),
    )
    expect(counts(await importText(text))).toEqual({
      accepted: 4,
      duplicates: 2,
      lines: [{ otherFile: 'source.csv', lines: [3, 5] }],
      kept: [2, 4, 6, 7],
    })
  })

  test('the key is made of id, user, time and type; without an id of query, persons and case too', async () => {
    const ids = withId(
      idRow('t1'),
      idRow('t1', { user: 'b2' }),
      idRow('t1', { type: 'U' }),
      idRow('t1', { time: '2026-07-01 08:15:05' }),
      idRow('t1', { user: 'DOM\\B1', type: 't' }),
    )
    expect(counts(await importText(ids)).kept).toEqual([2, 3, 4, 5])
    const time = '2026-07-01 08:15:04.5'
    const rows = aLog(
      logLine({ time }),
      logLine({ time, user: 'b2' }),
      logLine({ time, type: 'U' }),
      logLine({ time, person: '6201800002' }),
      logLine({ time, caseRef: '2026-2' }),
      logLine({ time, person: '6101800001|6201800002' }),
      logLine({ time, person: '620180-0002, 610180-0001', user: 'B100001 ' }),
    )
    expect(counts(await importText(rows)).kept).toEqual([2, 3, 4, 5, 6, 7])
  })

  test('queries with the same person and another beginning are two requests', async () => {
    const header = 'tidspunkt;bruger;tjeneste;url\n'
    const row = (query: string) => `2026-07-01 08:15:04.5;b1;T;${query}\n`
    const text = [
      row('pnr.personnummer.eq=6101800001'),
      row('pnr.personnummer.wi=6101800001'),
      row('pnr.personnummer.EQ=6101800001'),
      row('navn.efternavn.eq=Hansen'),
      row('navn.efternavn.eq=Jensen'),
      row('navn.efternavn.eq=hansen'),
    ]
    expect(counts(await importText(header + text.join(''))).kept).toEqual([2, 3, 5, 6])
  })
})

describe('across files', () => {
  test('a row that an earlier file has is a duplicate of the first file that has it', async () => {
    const first = await importText(aLog(logLine(), logLine({ user: 'b2' })), { file: 'first.csv' })
    const second = await importText(aLog(logLine(), logLine({ user: 'b3' })), {
      file: 'second.csv',
      earlier: [{ file: 'first.csv', keys: first.keys }],
    })
    expect(counts(second)).toEqual({
      accepted: 1,
      duplicates: 1,
      lines: [{ otherFile: 'first.csv', lines: [2] }],
      kept: [3],
    })
    const third = await importText(
      aLog(logLine({ user: 'b3' }), logLine({ user: 'b2' }), logLine(), logLine({ user: 'b4' })),
      {
        file: 'third.csv',
        earlier: [
          { file: 'first.csv', keys: first.keys },
          { file: 'second.csv', keys: second.keys },
        ],
      },
    )
    expect(counts(third)).toEqual({
      accepted: 1,
      duplicates: 3,
      lines: [
        { otherFile: 'second.csv', lines: [2] },
        { otherFile: 'first.csv', lines: [3, 4] },
      ],
      kept: [5],
    })
  })

  test('the same request is found however the other file writes it', async () => {
    const first = await importText(aLog(logLine()))
    const other = [
      'CPR,Tjeneste,Sagsnr,Brugernavn,Dato og tid',
      '610180-0001,cprpersonfullsimple,2026-1,KOMMUNE\\B100001,2026-07-01T06:15:04Z',
    ].join('\r\n')
    const second = await importText(other, {
      earlier: [{ file: 'first.csv', keys: first.keys }],
      file: 'b.csv',
    })
    expect(counts(second).duplicates).toBe(1)
  })

  test('a file that was read twice has nothing to add, and a program log never repeats a log', async () => {
    const text = aLog(logLine(), logLine({ time: '2026-07-01 08:15:04.5' }))
    const first = await importText(text)
    const earlier = [{ file: 'first.csv', keys: first.keys }]
    expect((await importText(text, { earlier })).summary.accepted).toBe(0)
    expect((await importText(text, { earlier, kind: 'program-log' })).summary.accepted).toBe(2)
  })
})

test('duplicates keep the time of each line, however they were found', async () => {
  const row = (second: string, id: string) => idRow(id, { time: `2026-07-01 08:15:${second}` })
  const { duplicates } = await importText(
    withId(
      row('04', 't1'),
      row('05.5', ''),
      row('06', 't2'),
      row('06', 't2'),
      row('05.5', ''),
      row('04', 't1'),
    ),
  )
  const utc = (second: number, ms = 0) => Date.UTC(2026, 6, 1, 6, 15, second, ms)
  expect(duplicates).toEqual([
    { otherFile: 'source.csv', lines: [5, 6, 7], times: [utc(6), utc(5, 500), utc(4)] },
  ])
})

test('a case, a query or a person that says nothing is the same as none, however it says so', async () => {
  const time = '2026-07-01 08:15:04.5'
  const header = 'tidspunkt;bruger;tjeneste;url;cpr;sagsnr\n'
  const cells = ['', '-', '0', 'n/a', 'Ukendt']
  const texts = cells.map((cell) => `${time};b1;T;${cell};${cell};${cell}\n`)
  expect(counts(await importText(header + texts.join(''))).kept).toEqual([2])
  const first = await importText(`tidspunkt;bruger;tjeneste;cpr\n${time};b1;T;\n`)
  const earlier = [{ file: 'first.csv', keys: first.keys }]
  expect((await importText(header + texts[1]!, { earlier, file: 'b.csv' })).summary.duplicates).toBe(1)
})

test('rows removed at the end take their flags with them', async () => {
  const { summary } = await importText(
    aLog(
      logLine({ time: '2026-10-25 02:30:00' }),
      logLine({ time: '2026-10-25 02:30:00' }),
      logLine({ time: '2026-07-01 08:15:04.5' }),
    ),
  )
  expect(summary.flagged.map(({ line }) => line)).toEqual([2])
})
