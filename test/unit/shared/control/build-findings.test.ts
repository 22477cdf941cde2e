import { describe, expect, it } from 'vitest'
import { buildFindings } from '../../../../shared/control/build-findings.ts'
import { prepareContext } from '../../../../shared/control/prepare-context.ts'
import type { FindingDraft } from '../../../../shared/control/subject.ts'
import {
  aControlInput,
  aLog,
  aLogRow,
  aProgramLog,
  aStatistics,
  hashing,
} from '../../../helpers/control-builders.ts'

const context = prepareContext(
  aControlInput({
    sources: [
      aLog([aLogRow({ line: 11 }), aLogRow({ line: 12 })]),
      aProgramLog([aLogRow({ line: 2 })]),
      aStatistics([]),
    ],
  }),
)
const draft = (overrides: Partial<FindingDraft>): FindingDraft => ({
  rule: 'L13',
  severity: 'høj',
  clauses: [],
  subject: { kind: 'source', id: 'statistik.csv', label: 'statistik.csv', identities: [] },
  parameters: {},
  reason: 'Hvorfor?',
  ...overrides,
})
const build = (...drafts: FindingDraft[]) => buildFindings(drafts, context, hashing)

describe('a finding', () => {
  it('lists rows of logs and of other sources together, each once, by file order and line', () => {
    const refs = [
      { source: 2, line: 9 },
      { source: 2, line: 4 },
      { source: 0, line: 12 },
    ]
    const [finding] = build(draft({ rows: [2, 1, 0, 1], refs }))
    expect(finding!.events).toEqual([
      { file: 'log.csv', line: 11 },
      { file: 'log.csv', line: 12 },
      { file: 'fagsystem.csv', line: 2 },
      { file: 'statistik.csv', line: 4 },
      { file: 'statistik.csv', line: 9 },
    ])
    expect(finding!.count).toBe(5)
  })

  it('without rows has its discriminator in the place of the case', () => {
    const ids = build(draft({ discriminator: 'opslag', count: 3, parameters: { case: 'x' } })).map(
      ({ id }) => id,
    )
    expect(ids).toEqual([hashing.sha256Hex('L13\nopslag\nstatistik.csv\n\n\n').slice(0, 16)])
  })

  it('with rows keeps its discriminator out of the id', () => {
    const [finding] = build(draft({ discriminator: 'opslag', rows: [0] }))
    const text = `L13\n\nstatistik.csv\nlog\n${hashing.sha256Hex('log.csv')}\n11`
    expect(finding!.id).toBe(hashing.sha256Hex(text).slice(0, 16))
  })

  it('stands at the same place whatever the order in which rules yield', () => {
    const drafts = [
      draft({ rows: [2] }),
      draft({ rows: [0], parameters: { case: 'b' } }),
      draft({ rows: [0], parameters: { case: 'a' } }),
      draft({ discriminator: 'z', count: 1 }),
      draft({ discriminator: 'a', count: 1 }),
    ]
    const sorted = build(...drafts)
    expect(build(...drafts.toReversed())).toEqual(sorted)
    expect(sorted.map(({ events }) => events[0]?.line ?? 0)).toEqual([0, 0, 11, 11, 2])
  })
})
