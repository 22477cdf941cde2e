import { describe, expect, it } from 'vitest'
import { prepareContext } from '../../../../../shared/control/prepare-context.ts'
import { c1 } from '../../../../../shared/control/rules/c1.ts'
import { c5 } from '../../../../../shared/control/rules/c5.ts'
import type { Authority } from '../../../../../shared/register/authority.ts'
import {
  aControlInput,
  aLog,
  anAuthority,
  aProgramLog,
  aStatistics,
  at,
} from '../../../../helpers/control-builders.ts'
import { findingsOf } from '../../../../helpers/run-rule.ts'

const earlier = {
  kind: 'logs' as const,
  approvedAt: '2026-07-05T10:00:00+02:00',
  from: '2026-04-01',
  to: '2026-06-30',
}
const inputOf = (now: string, authority: Partial<Authority>) =>
  aControlInput({ nowMs: at(now), authority: anAuthority({ accessEstablished: '2020-01-01', ...authority }) })
const due = (now: string, authority: Partial<Authority>) =>
  findingsOf(c1, inputOf(now, authority)).map(
    ({ parameters, count }) => `${String(parameters['due'])} + ${count}`,
  )

describe('C1, the log and statistics control is late', () => {
  it.each<[string, string, Partial<Authority>, readonly string[]]>([
    ['is in time on the due date', '2026-10-05 23:59:59', { previousControls: [earlier] }, []],
    ['is late from the day after', '2026-10-06', { previousControls: [earlier] }, ['2026-10-05 + 1']],
    [
      'clamps to the end of the month',
      '2026-03-01',
      { previousControls: [{ ...earlier, approvedAt: '2025-11-30T12:00:00+01:00' }] },
      ['2026-02-28 + 1'],
    ],
    [
      'reads the signature as a local date',
      '2026-10-06',
      { previousControls: [{ ...earlier, approvedAt: '2026-07-05T22:30:00Z' }] },
      [],
    ],
    [
      'takes the latest control',
      '2026-10-06',
      { previousControls: [{ ...earlier, approvedAt: '2026-08-01T10:00:00+02:00' }, earlier] },
      [],
    ],
    [
      'takes no control of authorisations, of one program, or signed after now',
      '2026-10-06',
      {
        previousControls: [
          earlier,
          { ...earlier, kind: 'authorisations', approvedAt: '2026-09-01T10:00:00+02:00' },
          { ...earlier, program: 'Fagsystem A', approvedAt: '2026-09-01T10:00:00+02:00' },
          { ...earlier, approvedAt: '2026-10-06T00:00:01+02:00' },
        ],
      },
      ['2026-10-05 + 1'],
    ],
    [
      'counts from the access otherwise',
      '2026-10-02',
      { accessEstablished: '2026-07-01' },
      ['2026-10-01 + 1'],
    ],
    ['is in time three months after the access', '2026-10-01', { accessEstablished: '2026-07-01' }, []],
  ])('%s', (_, now, authority, expected) => {
    expect(due(now, authority)).toEqual(expected)
  })

  it('says that it was not run when nothing is known to count from', () => {
    const context = prepareContext(inputOf('2026-10-05', { accessEstablished: null }))
    expect(c1.run(context, {})).toEqual({
      notRun: 'ikke kørt: det er ukendt, hvornår adgangen blev etableret',
    })
  })

  it('is one finding of severity høj about the control of logs, without events', () => {
    expect(findingsOf(c1, inputOf('2026-10-08', { previousControls: [earlier] }))).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
        rule: 'C1',
        severity: 'høj',
        clauses: ['T4.13'],
        subject: { kind: 'control', id: 'logs', label: 'Log- og statistikkontrol', identities: [] },
        events: [],
        count: 3,
        parameters: { countsFrom: '2026-07-05', due: '2026-10-05' },
        reason:
          'Hvornår bliver kontrollen af log og statistik, som skulle være godkendt senest 05.10.2026, gennemført?',
      },
    ])
  })
})

describe('C5, a control without log search or statistics', () => {
  it.each([
    ['neither', [], ['logsøgning, transaktionsstatistik 2']],
    ['no statistics', [aLog([])], ['transaktionsstatistik 1']],
    ['no log search', [aStatistics([])], ['logsøgning 1']],
    ['only a program log beside the statistics', [aProgramLog([]), aStatistics([])], ['logsøgning 1']],
    ['both', [aLog([]), aStatistics([])], []],
  ])('reports what is missing with %s', (_, sources, expected) => {
    const findings = findingsOf(c5, aControlInput({ sources }))
    expect(findings.map(({ parameters, count }) => `${String(parameters['missing'])} ${count}`)).toEqual(
      expected,
    )
    expect(findings.every(({ severity, subject }) => severity === 'middel' && subject.id === 'logs')).toBe(
      true,
    )
  })
})
