import { expect, test } from 'vitest'
import { importText } from '../../../helpers/import-text.ts'

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
