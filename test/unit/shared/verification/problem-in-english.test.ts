import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { errorSentences } from '../../../../shared/error-list.ts'
import { AppError } from '../../../../shared/errors.ts'
import { problemInEnglish } from '../../../../shared/verification/problem-in-english.ts'

const electron = path.join(import.meta.dirname, '../../../../electron')
const sources = [
  ...readdirSync(path.join(electron, 'ledger'))
    .filter((name) => name.startsWith('verify-'))
    .map((name) => path.join('ledger', name)),
  'verification/verify-log-stores.ts',
]

/** Every sentence that the verification of a data file says, a number or a name standing where a value goes in. */
function sentences(): string[] {
  return sources.flatMap((name) => {
    const code = readFileSync(path.join(electron, name), 'utf8').replaceAll(/^\s*(?:\/\/|\*|\/\*).*$/gm, '')
    return [...code.matchAll(/'([^'\n]+\.)'|`([^`\n]+\.)`/g)].map(([, plain, template]) =>
      (plain ?? template ?? '').replaceAll(/\$\{[^}]+\}/g, '7'),
    )
  })
}

test('every sentence about a data file has an English one', () => {
  const said = sentences().filter((text) => text.includes(' '))
  expect(said.length).toBeGreaterThan(30)
  // Those of a row come after its table and key.
  const forms = (text: string) => [text, `authorisation (id=a, version=2): ${text}`]
  expect(said.filter((text) => forms(text).every((form) => problemInEnglish(form) === form))).toEqual([])
})

test('what stands in a sentence stands in the English one', () => {
  expect(
    [
      'Post 4 til 9 mangler, eller rækkefølgen er ændret.',
      'employee (id=a1, knownFromSeq=3): name, unit er ikke som i revisionssporet.',
      'head er ændret uden om Kontrolbog.',
    ].map(problemInEnglish),
  ).toEqual([
    'Entries 4 to 9 are missing, or the order was changed.',
    'employee (id=a1, knownFromSeq=3): name, unit is not as in the audit trail.',
    'head was changed outside Kontrolbog.',
  ])
})

test('a register that cannot be read is told in the words of the error', () => {
  const { da, en } = errorSentences(new AppError('register-unreadable', { register: 'register-3.db' }))
  expect(problemInEnglish(da)).toBe(en)
})
