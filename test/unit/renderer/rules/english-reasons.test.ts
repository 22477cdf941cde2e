import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { englishReason } from '../../../../renderer/rules/english-reasons.ts'

const folder = path.join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'control')
const files = [
  'rules-not-run.ts',
  'look-back.ts',
  ...readdirSync(path.join(folder, 'rules')).map((file) => path.join('rules', file)),
]

/** What stands for an expression of a template: the pieces of text that the rules put there. */
function saidFor(expression: string): readonly string[] {
  if (expression.startsWith('requests(')) return ['1 forespørgsel', '7 forespørgsler']
  if (expression.startsWith('authorisations(')) return ['1 autorisation', '7 autorisationer']
  if (expression.startsWith('danishDate(')) return ['05.10.2026']
  if (expression.startsWith('missing.join'))
    return ['logsøgning', 'transaktionsstatistik', 'logsøgning og transaktionsstatistik']
  if (expression === 'when') return ['efter at ansættelsen ophørte', 'efter at autorisationen ophørte']
  if (expression === 'question') return ['i minutter med mindst 30', 'med næsten ens mellemrum']
  if (expression === 'unknown') return ['den seneste kontrol blev gennemført', 'adgangen blev etableret']
  if (expression === 'types') return ['1 transaktionstype', '3 transaktionstyper']
  const choice = /\? '([^']+)' : (?:'([^']+)'|`([^`]+)`)$/.exec(expression)
  if (choice) return [choice[1]!, choice[2] ?? choice[3]!.replace(/\$\{[^}]*\}/, 'fil.csv')]
  return ['7']
}

function sentencesOf(template: string): readonly string[] {
  const parts = template.split(/\$\{((?:[^{}]|\{[^{}]*\})*)\}/)
  return parts.reduce<readonly string[]>(
    (made, part, index) =>
      made.flatMap((text) => (index % 2 === 1 ? saidFor(part) : [part]).map((piece) => text + piece)),
    [''],
  )
}

/** Every question and every reason for not running in the source of the rules. */
const written = files.flatMap((file) => {
  const source = readFileSync(path.join(folder, file), 'utf8')
  const templates = [...source.matchAll(/`((?:[^`$]|\$\{(?:[^{}`]|`[^`]*`|\{[^{}]*\})*\}|\$)*)`/g)].map(
    ([, text]) => text!,
  )
  const quoted = [...source.matchAll(/'([^'\n]+)'/g)].map(([, text]) => text!)
  return [...templates, ...quoted]
    .filter((text) => /\?$|^ikke kørt: |^udgået: |^Der er ikke givet |^Reglen ser /.test(text))
    .flatMap(sentencesOf)
})

test('every sentence that a rule writes is known in English', () => {
  expect(written.length).toBeGreaterThan(40)
  expect(written.filter((sentence) => englishReason(sentence) === undefined)).toEqual([])
})

test('its numbers and names are kept, and its nouns are in the number that they ask for', () => {
  expect(
    englishReason('Reglen ser 6 dage tilbage før perioden, men kilderne dækker først fra 26.06.2026.'),
  ).toBe('The rule looks 6 days back before the period, but the sources cover it only from 26/06/2026.')
  expect(
    englishReason('Hvad giver adgang til 1 forespørgsel, som ingen autorisation i fortegnelsen dækker?'),
  ).toBe('What gives access to 1 request that no authorisation in the register covers?')
  expect(
    englishReason('Hvorfor står CVR-nummer 12345678, som ikke er på myndighedens liste, i 3 rækker?'),
  ).toBe("Why does CVR number 12345678, which is not on the authority's list, stand in 3 rows?")
})

test('a sentence of another kind is not said otherwise', () => {
  expect(englishReason('Hvad er klokken?')).toBeUndefined()
  expect(written.filter((sentence) => /\(e?s\)|\$\d/.test(englishReason(sentence) ?? ''))).toEqual([])
})
