import { expect, test } from 'vitest'
import { buildPackModel, draftNotice, sampleNotice } from '../../../../shared/evidence/build-pack-model.ts'
import { allClauses } from '../../../../shared/evidence/clause-value.ts'
import { controlParts, packPeople } from '../../../../shared/evidence/control-parts.ts'
import { controlsFile } from '../../../../shared/evidence/controls-file.ts'
import { findingTable } from '../../../../shared/evidence/finding-table.ts'
import { evidenceOf } from '../../../../shared/evidence/pack-evidence.ts'
import type { PackRequest } from '../../../../shared/evidence/pack-request.ts'
import { readMe } from '../../../../shared/evidence/read-me.ts'
import {
  aControl,
  aPackRequest,
  anApproval,
  anApprovedRequest,
  aRule,
} from '../../../helpers/evidence-builders.ts'

function wordsOf(request: PackRequest): string {
  const words: string[] = []
  JSON.stringify(buildPackModel(request), (key, value: unknown) => {
    if (typeof value === 'string' && ['text', 'title', 'caption', 'alt', 'pageNotice', 'label'].includes(key))
      words.push(value)
    return value
  })
  return words.join(' ')
}

const valueOf = (id: string, request: PackRequest) =>
  evidenceOf(
    allClauses.find((each) => each.id === id)!,
    request,
    controlParts(request),
  ).value

test('an approved control says nowhere that it is a draft or that nobody assessed it', () => {
  const words = wordsOf(anApprovedRequest())
  expect(words).not.toMatch(/kladde|ingen har vurderet|intet fund er vurderet|tæller ikke/i)
  expect(words).toContain('Godkendt af')
  expect(words).toContain('Lærke Østergård')
})

test('a pack of the sample data says so on every page, on its cover and in its read-me', () => {
  const request = anApprovedRequest()
  const sample = { ...request, isSample: true }
  expect(buildPackModel(sample).pageNotice).toBe(sampleNotice)
  expect(buildPackModel({ ...aPackRequest(), isSample: true }).pageNotice).toBe(
    `${sampleNotice}. ${draftNotice}`,
  )
  expect(wordsOf(sample)).toContain('Godkendt  – eksempeldata')
  expect(wordsOf(sample)).toContain('Den dokumenterer intet.')
  expect(readMe(sample, 'ab'.repeat(32))).toContain('Eksempeldata:')
  expect(wordsOf(request) + readMe(request, 'ab'.repeat(32))).not.toMatch(/eksempeldata/i)
})

test('the outcome stands beside the finding in print and in both data files', () => {
  const request = anApprovedRequest()
  const people = packPeople(request)
  expect(wordsOf(request)).toContain('Teknisk eller test')
  const [control] = controlsFile(request, people).controls
  expect(control?.status).toBe('godkendt')
  expect(control?.findings.map(({ assessment }) => assessment)).toContain('Teknisk eller test')
  expect(control?.approval?.officer).toBe('Lærke Østergård')
  const csv = [...findingTable(request.controls, people)].map((piece) => piece.csv)
  expect(csv.join('')).toContain('Teknisk eller test')
})

test('an approved control documents its clauses and stands in the interval tables', () => {
  const request = anApprovedRequest()
  for (const id of ['T4.5', 'T4.6', 'T4.12', 'T4.13'])
    expect([id, valueOf(id, request)]).toEqual([id, 'documented'])
  expect(wordsOf(request)).toContain('05.10.2026')
})

test('an incomplete control is approved and still closes no interval', () => {
  const reason = 'Loggen for juli mangler.'
  const request = anApprovedRequest({ incomplete: reason, covers: [] }, [])
  expect(wordsOf(request)).toContain(reason)
  for (const id of ['T4.6', 'T4.13']) expect(valueOf(id, request)).not.toBe('documented')
})

test('assessing one’s own look-ups without a second person is printed as a conflict', () => {
  expect(wordsOf(anApprovedRequest())).not.toContain('interessekonflikt')
  expect(wordsOf(anApprovedRequest(anApproval({ ownLookups: 2 })))).toContain('interessekonflikt')
})

test('how employees were informed is printed, or that they were not, and why', () => {
  const informed = wordsOf(anApprovedRequest())
  expect(informed).toMatch(
    /Den {2}15\.01\.2026 {2}blev medarbejderne orienteret {2}om, at opslag kontrolleres/,
  )
  expect(informed).toContain('Skriftligt ved ansættelsen')
  expect(informed).toContain('Drøftet i MED-udvalget')
  const notInformed = {
    isInformed: false,
    informedOn: null,
    how: '',
    worksCouncil: '',
    dataProtectionOfficer: '',
    impactAssessment: '',
    reason: 'Afventer MED-udvalgets møde',
  }
  const request = anApprovedRequest({ employeeNotice: notInformed })
  const words = wordsOf(request)
  expect(words).toContain('Medarbejderne er ikke orienteret om, at opslag kontrolleres')
  expect(words).toContain('Begrundelse: Afventer MED-udvalgets møde')
  const [control] = controlsFile(request, packPeople(request)).controls
  expect(control?.approval?.employeeNotice).toEqual(notInformed)
  expect(wordsOf(anApprovedRequest({ employeeNotice: null }))).toContain(
    'Det er ikke oplyst, hvordan medarbejderne er orienteret om kontrollen.',
  )
})

test('draws before the sample are printed with their seeds, and what the approval left of the look-ups', () => {
  expect(wordsOf(anApprovedRequest())).not.toContain('Tidligere træk')
  const seed = '5eed'.repeat(16)
  const request = anApprovedRequest({ earlierDraws: [{ draws: 1, seed, size: 60 }] })
  expect(wordsOf(request)).toContain('Tidligere træk')
  expect(wordsOf(request)).toContain(seed)
  const [control] = controlsFile(request, packPeople(request)).controls
  const { usage } = anApproval()
  expect(control?.approval).toMatchObject({ earlierDraws: [{ draws: 1, seed, size: 60 }], usage })
  expect(wordsOf(request)).toContain(usage!.sha256)
})

test('a rule that looked back less far than it does by itself says so', () => {
  const lookBack = 'Reglen ser 60 dage tilbage før perioden, men kilderne dækker ingen dage før 01.07.2026.'
  const request = anApprovedRequest()
  const [first] = request.controls
  const withNote = {
    ...request,
    controls: [{ ...first!, control: aControl({ rules: [aRule({ id: 'L2', lookBack })] }) }],
  }
  expect(wordsOf(request)).not.toContain('så langt tilbage')
  expect(wordsOf(withNote)).toContain(lookBack)
  const [control] = controlsFile(withNote, packPeople(withNote)).controls
  expect(control?.rules.map((rule) => rule.lookBack)).toEqual([lookBack])
})
