import { expect, test } from 'vitest'
import { errorSentences } from '../../../../shared/error-list.ts'
import { AppError } from '../../../../shared/errors.ts'
import { vaultErrors } from '../../../../shared/vault/errors.ts'

const everyDetail = {
  field: 'slots.0.kdf',
  found: 2,
  known: 1,
  groups: [3, 5],
  headerSize: 20,
  importId: 'i-1',
  name: 'head',
  position: 3,
  register: 'register-1.db',
  registerSize: 10,
  slotId: 'a'.repeat(32),
}

// The names of the object are the codes.
test.each(Object.keys(vaultErrors) as (keyof typeof vaultErrors)[])(
  '%s is said in both languages',
  (code) => {
    const details = vaultErrors[code].details.parse(everyDetail)
    const { da, en } = errorSentences({ code, details })
    for (const sentence of [da, en]) expect(sentence).toMatch(/^.{40,}\.$/)
    expect([da, en].filter((sentence) => /undefined|\[object|\{/.test(sentence))).toEqual([])
    expect(da).not.toBe(en)
  },
)

test('who has the data file is said as far as it is known', () => {
  const since = '2026-11-23T08:00:00.000Z'
  const known = new AppError('data-file-in-use', { user: 'abc', host: 'pc-1', since })
  expect(errorSentences(known).da).toContain('i brug af abc på pc-1 siden 23.11.2026 kl. 09.00.')
  expect(errorSentences(new AppError('data-file-in-use', {})).da).toMatch(/^Datafilen er i brug\. /)
})

test('a mistyped recovery key names its groups, or says what a key looks like', () => {
  expect(errorSentences(new AppError('recovery-key-mistyped', { groups: [3, 5] })).da).toContain(
    'gruppe 3, 5',
  )
  expect(errorSentences(new AppError('recovery-key-mistyped', { groups: [] })).da).toContain('8 grupper')
})
