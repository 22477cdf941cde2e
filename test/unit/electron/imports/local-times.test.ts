import { describe, expect, test } from 'vitest'
import { aLog, importText, logLine } from '../../../helpers/import-text.ts'

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
