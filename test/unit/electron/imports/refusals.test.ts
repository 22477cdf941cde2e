import { describe, expect, test } from 'vitest'
import { aLog, importText, logLine, refusal } from '../../../helpers/import-text.ts'

describe('files that are refused whole', () => {
  test.each([
    ['', 'file-empty'],
    ['PK\u0003\u0004rest', 'archive-damaged'],
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
    expect(await refusal(text)).toMatchObject({
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
