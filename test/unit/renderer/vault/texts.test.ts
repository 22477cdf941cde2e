import { expect, test } from 'vitest'
import da from '../../../../renderer/vault/texts.da.json' with { type: 'json' }
import en from '../../../../renderer/vault/texts.en.json' with { type: 'json' }

test.each([
  ['da', da],
  ['en', en],
])('where an officer and a deputy stand in one form, each error says of whom it is (%s)', (_, texts) => {
  const said = [texts.authority.nameMissing, ...Object.values(texts.person.missing).flatMap(Object.values)]
  expect(said).toHaveLength(10)
  expect(new Set(said).size).toBe(said.length)
})
