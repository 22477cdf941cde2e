import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '../../../shared/control/rules.ts'

const text = readFileSync(path.join(import.meta.dirname, '..', '..', '..', 'docs', 'formater.md'), 'utf8')

test('every parameter of every rule stands in the published formats with its default, and no other', () => {
  const documented = [...text.matchAll(/^\| +([ALC]\d+[a-z]?) +\| +`(\w+)` +\| +(\d+) +\|/gm)].map(
    ([, rule, name, value]) => [rule, name, Number(value)],
  )
  const existing = rules.flatMap(({ id, parameters }) =>
    Object.entries(parameters.parse({})).map(([name, value]) => [id, name, value]),
  )
  expect(documented).toEqual(existing)
})
