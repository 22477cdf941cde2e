// The guide quotes what stands on the screens: a label that is changed there is changed in the guide too.
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
const guide = readFileSync(path.join(root, 'docs', 'brugervejledning.md'), 'utf8')

/** Every text of the pages in Danish, without their values. */
function screenTexts(): Set<string> {
  const texts = new Set<string>()
  for (const name of readdirSync(path.join(root, 'renderer'), { recursive: true, encoding: 'utf8' })) {
    if (path.basename(name) !== 'texts.da.json') continue
    JSON.stringify(
      JSON.parse(readFileSync(path.join(root, 'renderer', name), 'utf8')),
      (_, value: unknown) => {
        if (typeof value === 'string') texts.add(value.replace(/\s*\{\{[^}]*\}\}/g, ''))
        return value
      },
    )
  }
  return texts
}

function quoted(text: string): string[] {
  return [...text.matchAll(/»([^»«]*)«/g)].map(([, label = '']) => label.replace(/\s+/g, ' '))
}

test('every quoted label of the guide stands on a screen', () => {
  const texts = screenTexts()
  const labels = quoted(guide)
  expect(labels.length).toBeGreaterThan(100)
  expect(labels.filter((label) => !texts.has(label))).toEqual([])
})

test('a label that stands on no screen is found', () => {
  expect(quoted('Vælg »Gem\n  pakken« og »Opfundet knap«.')).toEqual(['Gem pakken', 'Opfundet knap'])
  expect(screenTexts().has('Opfundet knap')).toBe(false)
})
