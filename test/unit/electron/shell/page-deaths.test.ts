import { expect, test } from 'vitest'
import { pageDeaths } from '../../../../electron/page-deaths.ts'

test('the third death within a minute is one too many', () => {
  const isOneTooMany = pageDeaths()
  expect([0, 1000, 59_999].map(isOneTooMany)).toEqual([false, false, true])
})

test('deaths that lie a minute apart are not counted together', () => {
  const isOneTooMany = pageDeaths()
  expect([0, 30_000, 60_000, 90_000].map(isOneTooMany)).toEqual([false, false, false, false])
})
