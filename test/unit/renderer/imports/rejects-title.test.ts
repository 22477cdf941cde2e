// What is said of lines that are not taken in: a total row is skipped, and only what should have been data is unreadable.
import type { TFunction } from 'i18next'
import { expect, test } from 'vitest'
import { rejectsTitle } from '../../../../renderer/imports/rejects-title.ts'

// The words are looked up by key; the keys and what goes into them are what is asked about here.
const t = ((key: string, values: object) => ({ key, ...values })) as unknown as TFunction<'imports'>
const lines = (...reasons: readonly string[]) => reasons.map((reason, at) => ({ line: at + 2, reason }))
const titleOf = (count: number, ...reasons: readonly string[]) =>
  rejectsTitle(t, { count, file: 'f.csv', rejects: lines(...reasons) })

test.each([
  [1, ['tidspunkt mangler'], { key: 'rejects.title' }],
  [1, ['totalrække'], { key: 'rejects.skippedTitle', reasons: 'totalrække' }],
  [
    3,
    ['tom række', 'totalrække', 'tom række'],
    { key: 'rejects.skippedTitle', reasons: 'tom række, totalrække' },
  ],
  [
    3,
    ['tom række', 'bruger mangler', 'bruger mangler'],
    { key: 'rejects.mixedTitle', reasons: 'tom række', skipped: 1, unread: 2 },
  ],
  [3, ['totalrække', 'totalrække'], { key: 'rejects.manyTitle' }],
  [3, ['bruger mangler', 'bruger mangler'], { key: 'rejects.manyTitle' }],
])('of %i lines, of which the first are for %j', (count, reasons, said) => {
  expect(titleOf(count, ...reasons)).toEqual({ count, file: 'f.csv', ...said })
})
