import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { rules } from '../../../shared/control/rules.ts'
import { fieldsOf } from '../../../shared/imports/fields-of.ts'
import { importKindSchema } from '../../../shared/imports/import-summary.ts'

const text = readFileSync(path.join(import.meta.dirname, '..', '..', '..', 'docs', 'formater.md'), 'utf8')

const limitsSchema = z.object({
  type: z.enum(['number', 'integer']),
  default: z.number(),
  minimum: z.number(),
  maximum: z.number().optional(),
})

/** As the document writes them. A maximum of an integer that only says what a double can hold is none. */
function limitsOf({ type, minimum, maximum }: z.infer<typeof limitsSchema>): string {
  const isOpen = maximum === undefined || maximum === Number.MAX_SAFE_INTEGER
  return `${type === 'integer' ? 'heltal, ' : ''}${isOpen ? `mindst ${minimum}` : `${minimum}-${maximum}`}`
}

test('every parameter of every rule stands in the published formats with its default and limits, and no other', () => {
  const documented = [
    ...text.matchAll(/^\| +([ALC]\d+[a-z]?) +\| +`(\w+)` +\| +(\d+) +\| +([^|]+?) +\|/gm),
  ].map(([, rule, name, value, limits]) => [rule, name, Number(value), limits])
  const existing = rules.flatMap(({ id, parameters }) =>
    Object.entries(z.toJSONSchema(parameters, { io: 'input' }).properties ?? {}).map(([name, schema]) => {
      const limits = limitsSchema.parse(schema)
      return [id, name, limits.default, limitsOf(limits)]
    }),
  )
  expect(documented).toEqual(existing)
})

test('every field that a column can be stands there by its kind of file, and no other', () => {
  const documented = importKindSchema.options.map((kind) => {
    const [, fields = ''] = new RegExp(`^\\| \`${kind}\` +\\| (.+) \\|$`, 'm').exec(text) ?? []
    return [kind, [...fields.matchAll(/`([^`]+)`/g)].map(([, name]) => name)]
  })
  const existing = importKindSchema.options.map((kind) => [kind, fieldsOf(kind).map(({ name }) => name)])
  expect(documented).toEqual(existing)
})
