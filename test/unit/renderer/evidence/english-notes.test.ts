import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { englishNote } from '../../../../renderer/evidence/english-notes.ts'
import { allClauses } from '../../../../shared/evidence/clause-value.ts'
import { controlParts } from '../../../../shared/evidence/control-parts.ts'
import { evidenceOf } from '../../../../shared/evidence/pack-evidence.ts'
import type { PackRequest } from '../../../../shared/evidence/pack-request.ts'
import { aPackRequest, aSource, anApprovedRequest, controlOf } from '../../../helpers/evidence-builders.ts'

const folder = path.join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'evidence')

/** Whole sentences in the source of the notes. Those of clauses that are no duty are not shown outside the pack. */
const written = ['clause-evidence.ts', 'pack-evidence.ts'].flatMap((file) => {
  const source = readFileSync(path.join(folder, file), 'utf8').replaceAll(/^.*notDuty.*$/gm, '')
  return [...source.matchAll(/'\s?([A-ZÆØÅ][^'\n]*\.)'/g)].map(([, text]) => text!)
})

const draft = aPackRequest()
const withoutOfficer = { ...draft.authority, officers: [], previousControls: [] }
const requests: readonly PackRequest[] = [
  draft,
  anApprovedRequest(),
  aPackRequest({ sources: [...controlOf(draft).sources, aSource('programmer.csv', 'programs')] }),
  aPackRequest({ authority: withoutOfficer, sources: [] }),
  // Two controls that say different things, and a year that they do not cover.
  {
    ...anApprovedRequest(),
    period: { from: '2026-01-01', to: '2026-12-31' },
    controls: [
      controlOf(anApprovedRequest()),
      { ...controlOf(draft), period: { from: '2026-04-01', to: '2026-06-30' } },
    ],
  },
  { ...anApprovedRequest(), controls: [] },
]

const notes = requests.flatMap((request) =>
  allClauses
    .map((clause) => evidenceOf(clause, request, controlParts(request)))
    .flatMap(({ value, note }) => (value === 'notDuty' ? [] : [note])),
)

test('every note of the clause index is known in English', () => {
  expect(written.length).toBeGreaterThan(30)
  expect([...written, ...notes].filter((note) => englishNote(note) === undefined)).toEqual([])
})

test('its rules, counts and dates are kept in their places', () => {
  expect(
    englishNote(
      '01.07.2026 – 30.09.2026: Usædvanlige opslag giver fund. Regel L1, L2 er kørt; fundene er vurderet. Regel L3 er ikke kørt.',
    ),
  ).toBe(
    '01.07.2026 – 30.09.2026: Unusual look-ups give findings. Rule L1, L2 was run; the findings are assessed. Rule L3 was not run.',
  )
  expect(englishNote('Egen log er læst for 2 af 6 programmer.')).toBe(
    'A log of its own was read for 2 of 6 programs.',
  )
})

test('a note with a sentence that is not known is not said in part', () => {
  expect(englishNote('Indgår ikke i pakken. Klokken er ti.')).toBeUndefined()
})
