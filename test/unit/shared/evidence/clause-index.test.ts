import { expect, test } from 'vitest'
import { controlParts } from '../../../../shared/evidence/control-parts.ts'
import { evidenceOf } from '../../../../shared/evidence/pack-evidence.ts'
import { allClauses } from '../../../../shared/evidence/clause-value.ts'
import type { PackRequest } from '../../../../shared/evidence/pack-request.ts'
import { buildPackModel } from '../../../../shared/evidence/build-pack-model.ts'
import type { Section } from '../../../../shared/evidence/pack-model.ts'
import { aPackRequest, aSource, controlOf } from '../../../helpers/evidence-builders.ts'

const valueOf = (id: string, request: PackRequest) => {
  const clause = allClauses.find((each) => each.id === id)
  if (!clause) throw new Error(`no clause ${id}`)
  return evidenceOf(clause, request, controlParts(request)).value
}

test('the index has all hundred clauses, T0.1 to T17.3, once each', () => {
  expect(allClauses).toHaveLength(100)
  expect(new Set(allClauses.map(({ id }) => id)).size).toBe(100)
  expect([allClauses[0]?.id, allClauses.at(-1)?.id]).toEqual(['T0.1', 'T17.3'])
})

test('every clause is cited as the terms number it, and its id is left to the data', () => {
  const model = buildPackModel(aPackRequest())
  const index = model.chapters.find(({ label }) => label === 'vilkaar')!
  const cited = index.blocks.flatMap((block) =>
    block.type === 'table'
      ? block.rows.map(([first]) => first?.map((part) => 'text' in part && part.text))
      : [],
  )
  expect(cited).toEqual(allClauses.map(({ id }) => [id.slice(1)]))
  const printed = JSON.stringify(model)
  expect(printed).toContain('(pkt.\u00A04.13)')
  // Where the index says how the data write them.
  expect(printed.match(/\bT\d+\.\d+/g)).toEqual(['T4.6'])
})

test('a draft never makes the running controls documented', () => {
  for (const id of ['T4.5', 'T4.6', 'T4.11', 'T4.12', 'T4.13']) {
    expect(valueOf(id, aPackRequest())).not.toBe('documented')
  }
})

test('what is missing is said to be missing', () => {
  const request = aPackRequest()
  const { sources } = controlOf(request)
  const bare = aPackRequest({
    authority: { ...request.authority, previousControls: [] },
    sources: sources.filter(({ summary }) => summary.kind !== 'log' && summary.kind !== 'statistics'),
  })
  for (const id of ['T4.1', 'T4.4', 'T4.6', 'T4.8', 'T4.11', 'T4.13', 'T4.15', 'T7.9']) {
    expect(valueOf(id, bare)).toBe('none')
  }
  expect(valueOf('T4.11', request)).toBe('partial')
})

test('a day without a security officer in force takes the value down', () => {
  expect(valueOf('T3.1', aPackRequest())).toBe('documented')
  const { authority } = aPackRequest()
  const [officer] = authority.officers
  if (!officer) throw new Error('the builder gives officers')
  const late = { ...authority, officers: [{ ...officer, from: '2026-07-02' }] }
  expect(valueOf('T3.1', aPackRequest({ authority: late }))).toBe('partial')
})

test('facts, exceptions and other people’s tasks are no duty of the authority', () => {
  for (const id of ['T0.1', 'T1.4', 'T2.2', 'T3.16', 'T4.9', 'T8.8', 'T16.1', 'T17.2']) {
    expect(valueOf(id, aPackRequest())).toBe('notDuty')
  }
})

test('every place the index points at is in the pack', () => {
  const requests = [
    aPackRequest(),
    aPackRequest({ sources: [...controlOf(aPackRequest()).sources, aSource('programmer.csv', 'programs')] }),
  ]
  for (const request of requests) {
    const labels = new Set<string>()
    const collect = (section: Section): void => {
      labels.add(section.label)
      section.sections.forEach(collect)
    }
    buildPackModel(request).chapters.forEach(collect)
    for (const clause of allClauses) {
      const { where } = evidenceOf(clause, request, controlParts(request))
      for (const label of where) expect(labels).toContain(label)
    }
  }
})
