import { expect, test } from 'vitest'
import { buildPackModel } from '../../../../shared/evidence/build-pack-model.ts'
import type { Section } from '../../../../shared/evidence/pack-model.ts'
import { aMunicipality } from '../../../helpers/a-municipality.ts'
import {
  aControl,
  aFinding,
  aPackRequest,
  controlOf,
  withControl,
} from '../../../helpers/evidence-builders.ts'

/** Every word that a section prints. */
function wordsOf(section: Section | undefined): string {
  const words: string[] = []
  JSON.stringify(section, (key, value: unknown) => {
    if (typeof value === 'string' && ['text', 'title', 'caption', 'alt'].includes(key)) words.push(value)
    return value
  })
  return words.join(' ')
}

function find(sections: readonly Section[], label: string): Section | undefined {
  for (const section of sections) {
    const found = section.label === label ? section : find(section.sections, label)
    if (found) return found
  }
  return undefined
}

test('the chapters stand in the order the product gives them', () => {
  expect(buildPackModel(aPackRequest()).chapters.map(({ label }) => label)).toEqual([
    'vilkaar',
    'myndighed',
    'bestemmelser',
    'kontrol',
    'programmer',
    'frister',
    'mistanke',
    'graenser',
    'aegthed',
  ])
})

test('look-ups are tied to a case, never justified or explained', () => {
  const words = wordsOf(find(buildPackModel(aMunicipality(40)).chapters, 'sag'))
  expect(words).toContain('henføres til en sag')
  expect(words).not.toMatch(/begrundet|forklaret/i)
})

test('employees stand by number and people looked up by code', () => {
  const words = buildPackModel(aMunicipality(60)).chapters.map(wordsOf).join(' ')
  expect(words).not.toContain('Åse Kjærgård')
  expect(words).not.toMatch(/\d{6}-XXXX/)
  expect(words).toContain('P-0001')
})

test('a control without findings, rows, programs or earlier controls is still a whole pack', () => {
  const request = aPackRequest()
  const control = aControl({ findings: [] })
  const model = buildPackModel(
    aPackRequest({
      authority: { ...request.authority, previousControls: [], accessEstablished: null },
      control: {
        ...control,
        sample: {
          ...control.sample,
          population: { ...control.sample.population, rows: 0 },
          strata: [],
          rows: [],
        },
        coverage: {
          ...control.coverage,
          rows: 0,
          firstLookups: { rows: 0, tiedToCase: 0 },
          preconditions: { authorised: 0, inScope: 0, inHours: 0 },
        },
        rules: [],
      },
      sources: [],
    }),
  )
  expect(wordsOf(find(model.chapters, 'fund'))).toContain('ingen fund')
  expect(wordsOf(find(model.chapters, 'frister'))).toContain('Næste frist er ukendt')
  expect(wordsOf(find(model.chapters, 'programmer'))).toContain('Ingen dokumentation')
})

test('more findings than a document holds are cut to the gravest, and the pack says how many and where the rest are', () => {
  const findings = Array.from({ length: 5000 }, (_, index) =>
    aFinding({
      id: index.toString(16).padStart(16, '0'),
      severity: index % 50 === 0 ? 'kritisk' : 'lav',
      rule: index % 50 === 0 ? 'A1' : 'L1',
    }),
  )
  const fund = find(buildPackModel(aPackRequest({ control: aControl({ findings }) })).chapters, 'fund')
  const words = wordsOf(fund)
  expect(words).toMatch(/Der er trykt\s+2\.000\s+af\s+5\.000/)
  expect(words).toContain('data/fund.csv')
  const rows = (label: string) =>
    find(fund?.sections ?? [], label)?.blocks.flatMap((block) => (block.type === 'table' ? block.rows : []))
  expect(rows('fund-a1')).toHaveLength(100)
  expect(rows('fund-l1')).toHaveLength(1900)
})

test('no picture of the weeks is drawn when fewer than ten users stand behind it', () => {
  const request = aMunicipality(10)
  const charts = (given: typeof request) =>
    find(buildPackModel(given).chapters, 'kontrol')?.blocks.filter(({ type }) => type === 'chart').length
  expect(charts(request)).toBe(2)
  const { control } = controlOf(request)
  const few = { ...control.sample, strata: control.sample.strata.slice(0, 9) }
  expect(charts(withControl(request, { control: { ...control, sample: few } }))).toBe(1)
})
