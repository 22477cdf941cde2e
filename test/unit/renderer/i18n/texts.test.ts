import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const renderer = path.join(import.meta.dirname, '..', '..', '..', '..', 'renderer')
const features = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('texts.da.json'))
  .map((file) => path.dirname(file))
  .sort()

function textsOf(feature: string, language: 'da' | 'en'): Map<string, string> {
  const file = path.join(renderer, feature, `texts.${language}.json`)
  const texts = new Map<string, string>()
  collect(JSON.parse(readFileSync(file, 'utf8')), '')
  return texts

  function collect(node: unknown, key: string): void {
    if (typeof node === 'string') return void texts.set(key, node)
    for (const [name, value] of Object.entries(node as object)) collect(value, key ? `${key}.${name}` : name)
  }
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map((match) => match[1]!).sort()
}

describe.each(features)('the texts of %s', (feature) => {
  const da = textsOf(feature, 'da')
  const en = textsOf(feature, 'en')

  test('are the same in Danish and English, key by key', () => {
    expect([...en.keys()].sort()).toEqual([...da.keys()].sort())
  })

  test('have the same placeholders in both languages', () => {
    const ofDanish = [...da].map(([key, text]) => [key, placeholders(text)])
    const ofEnglish = [...da.keys()].map((key) => [key, placeholders(en.get(key) ?? '')])
    expect(ofEnglish).toEqual(ofDanish)
  })

  test('are never empty', () => {
    expect([...da, ...en].filter(([, text]) => text.trim() === '')).toEqual([])
  })
})
