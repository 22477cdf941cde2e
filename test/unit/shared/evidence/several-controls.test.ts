// A pack of a period with several controls, with one that is partly in it, and with none.
import { expect, test } from 'vitest'
import { buildPackModel } from '../../../../shared/evidence/build-pack-model.ts'
import { allClauses } from '../../../../shared/evidence/clause-value.ts'
import { controlParts, packPeople } from '../../../../shared/evidence/control-parts.ts'
import { controlsFile } from '../../../../shared/evidence/controls-file.ts'
import { findingTable } from '../../../../shared/evidence/finding-table.ts'
import { evidenceOf } from '../../../../shared/evidence/pack-evidence.ts'
import type { Section } from '../../../../shared/evidence/pack-model.ts'
import type { PackControl, PackRequest } from '../../../../shared/evidence/pack-request.ts'
import { readMe } from '../../../../shared/evidence/read-me.ts'
import { uncoveredDates } from '../../../../shared/evidence/uncovered.ts'
import {
  aControl,
  aFinding,
  aPackRequest,
  aRule,
  anApproval,
  anApprovedRequest,
  controlOf,
} from '../../../helpers/evidence-builders.ts'

const second = { from: '2026-04-01', to: '2026-06-30' }
const third = { from: '2026-07-01', to: '2026-09-30' }

/** The same mask on the same line of a file of the same name: in another control it is another person. */
const someone = aFinding({
  subject: { kind: 'person', id: '720385-XXXX#log.csv:12', label: '720385-XXXX', identities: [] },
  reason: 'Hvad var anledningen til opslagene på 720385-XXXX?',
})

function anApproved(period: PackControl['period'], approvedAt: string): PackControl {
  const approval = anApproval({ approvedAt, approvedAtMs: Date.parse(approvedAt), outcomes: new Map() })
  return {
    ...controlOf(aPackRequest({ period })),
    profile: { isDraft: false, approval },
    control: aControl({ findings: [{ ...someone, id: period.from.replaceAll('-', '').padEnd(16, '0') }] }),
  }
}

function several(given: Partial<PackRequest> = {}): PackRequest {
  const controls = [
    anApproved(second, '2026-07-03T08:00:00.000Z'),
    anApproved(third, '2026-10-02T08:00:00.000Z'),
  ]
  return {
    ...anApprovedRequest(),
    period: { from: '2026-04-01', to: '2026-09-30' },
    controls,
    carriedOut: controls.flatMap(({ period, profile }) =>
      profile.isDraft
        ? []
        : (['authorisations', 'logs'] as const).map((kind) => ({
            kind,
            approvedAt: profile.approval.approvedAt,
            ...period,
          })),
    ),
    ...given,
  }
}

const sectionsOf = (section: Section): Section[] => [section, ...section.sections.flatMap(sectionsOf)]
const wordsOf = (value: unknown): string =>
  [...JSON.stringify(value).matchAll(/"(?:text|title|caption)":"([^"]*)"/g)]
    .map(([, words]) => words)
    .join(' ')
const chapterOf = (request: PackRequest, label: string) =>
  buildPackModel(request).chapters.find((each) => each.label === label)!
const evidence = (id: string, request: PackRequest) =>
  evidenceOf(
    allClauses.find((each) => each.id === id)!,
    request,
    controlParts(request),
  )

test('each control has a chapter of its own, with every section, and no two labels are the same', () => {
  const { chapters } = buildPackModel(several())
  const titles = chapters.map(({ title }) => title)
  expect(titles.filter((title) => title.startsWith('Løbende kontrol'))).toEqual([
    'Løbende kontrol 01.04.2026 – 30.06.2026',
    'Løbende kontrol 01.07.2026 – 30.09.2026',
  ])
  const labels = chapters.flatMap(sectionsOf).map(({ label }) => label)
  expect(new Set(labels).size).toBe(labels.length)
  for (const part of ['k1', 'k2']) {
    for (const name of ['kilder', 'stikproeve', 'sag', 'regler', 'fund', 'vurdering'])
      expect(labels).toContain(`${name}-${part}`)
  }
})

test('every reference in the pack points at a section that is there', () => {
  for (const request of [several(), several({ controls: [] }), anApprovedRequest(), aPackRequest()]) {
    const model = buildPackModel(request)
    const labels = new Set(model.chapters.flatMap(sectionsOf).map(({ label }) => label))
    const references = [...JSON.stringify(model).matchAll(/"kind":"reference","label":"([^"]*)"/g)]
    expect(references.length).toBeGreaterThan(0)
    for (const [, label = ''] of references) expect(labels).toContain(label)
  }
})

test('sources and people of two controls are told apart, in print and in the data', () => {
  const request = several()
  expect(wordsOf(chapterOf(request, 'kontrol-k1'))).toMatch(/K1.*P-0001/)
  expect(wordsOf(chapterOf(request, 'kontrol-k2'))).toMatch(/K5.*P-0002/)
  expect(wordsOf(chapterOf(request, 'kontrol-k2'))).not.toContain('P-0001 ')
  const people = packPeople(request)
  const { controls } = controlsFile(request, people)
  expect(controls.map(({ period, findings }) => [period, findings[0]?.subject.id])).toEqual([
    [second, 'P-0001'],
    [third, 'P-0002'],
  ])
  const [header = '', ...rows] = [...findingTable(request.controls, people)]
    .map(({ csv }) => csv)
    .join('')
    .trimEnd()
    .split('\r\n')
  expect(header.endsWith(';kontrolperiode')).toBe(true)
  expect(rows.map((row) => row.split(';').slice(5, 6).concat(row.split(';').slice(-1)))).toEqual([
    ['P-0001', '01.04.2026 – 30.06.2026'],
    ['P-0002', '01.07.2026 – 30.09.2026'],
  ])
})

test('the interval table goes over all of them', () => {
  const words = wordsOf(chapterOf(several(), 'frister'))
  for (const date of ['03.07.2026', '02.10.2026']) expect(words).toContain(date)
  expect(words).not.toContain('Ingen dokumentation')
})

test('a clause is as well documented as by the control that documents it least', () => {
  expect(evidence('T4.5', several())).toMatchObject({
    value: 'documented',
    where: ['kontrol-k1', 'kontrol-k2'],
    note: expect.stringContaining('For hver kontrol: ') as string,
  })
  const [first, last] = several().controls
  const withoutRule = { ...last!, control: aControl({ rules: [aRule({ id: 'A10', notRun: 'mangler' })] }) }
  const withRule = { ...first!, control: aControl({ rules: [aRule({ id: 'A10' })] }) }
  const mixed = evidence('T1.1', several({ controls: [withRule, withoutRule] }))
  expect(mixed).toMatchObject({ value: 'partial', where: ['fund-k1'] })
  expect(mixed.note).toContain('01.07.2026 – 30.09.2026: Regel A10 er ikke kørt.')
})

test('dates that no control covers take the duties down and stand on the cover and by the deadlines', () => {
  const request = several({ period: { from: '2026-01-01', to: '2026-12-31' } })
  const gaps = '01.01.2026 – 31.03.2026, 01.10.2026 – 31.12.2026'
  for (const id of ['T4.5', 'T4.6', 'T4.12', 'T4.13']) {
    expect(evidence(id, several()).value).toBe('documented')
    expect(evidence(id, request)).toMatchObject({ value: 'partial' })
    expect(evidence(id, request).note).toContain(gaps)
  }
  expect(wordsOf(buildPackModel(request).cover)).toContain(gaps.replace(',', ';'))
  expect(wordsOf(chapterOf(request, 'frister'))).toContain('Ingen dokumentation for en del af perioden')
})

test('a control that is only partly in the period is there in full and says so', () => {
  const request = several({ period: { from: '2026-05-01', to: '2026-09-30' } })
  const note = 'Kun en del ligger i pakkens periode'
  expect(wordsOf(chapterOf(request, 'kontrol-k1'))).toContain(note)
  expect(wordsOf(chapterOf(request, 'kontrol-k2'))).not.toContain(note)
})

test('a period without a control says that there is no documentation, and claims none', () => {
  const request = several({ controls: [], period: { from: '2027-01-01', to: '2027-03-31' } })
  expect(wordsOf(chapterOf(request, 'kontrol'))).toContain('Ingen dokumentation')
  expect(wordsOf(buildPackModel(request).cover)).toContain('Ingen godkendt kontrol i perioden')
  const claimed = allClauses.filter(({ id }) => evidence(id, request).value === 'documented')
  expect(claimed.map(({ id }) => id)).toEqual(['T3.1'])
  expect(evidence('T4.6', request)).toMatchObject({ value: 'partial', where: ['frister'] })
  expect(readMe(request, 'a'.repeat(64))).toContain('Ingen godkendt kontrol dækker nogen dag')
})

test.each([
  ['covered to the day', [second, third], []],
  ['nothing', [], [{ from: '2026-04-01', to: '2026-09-30' }]],
  [
    'a hole of one day',
    [second, { ...third, from: '2026-07-02' }],
    [{ from: '2026-07-01', to: '2026-07-01' }],
  ],
  ['overlapping, in the wrong order', [third, { from: '2026-01-01', to: '2026-07-15' }], []],
  ['one within another', [{ from: '2026-03-01', to: '2026-10-31' }, second], []],
  [
    'outside the period',
    [{ from: '2026-10-01', to: '2026-12-31' }],
    [{ from: '2026-04-01', to: '2026-09-30' }],
  ],
])('dates not covered: %s', (_name, controls, gaps) => {
  expect(uncoveredDates({ from: '2026-04-01', to: '2026-09-30' }, controls)).toEqual(gaps)
})
