// The words of the pages stand in the text files alone, and the text files hold no others.
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const renderer = path.join(import.meta.dirname, '..', '..', '..', '..', 'renderer')
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, source: withoutComments(readFileSync(path.join(renderer, file), 'utf8')) }))
const textFiles = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('texts.da.json'),
)

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

function keysOf(node: unknown, key = ''): string[] {
  if (typeof node === 'string') return [key.replace(/_(zero|one|other)$/, '')]
  return Object.entries(node as object).flatMap(([name, value]) =>
    keysOf(value, key ? `${key}.${name}` : name),
  )
}

/** Every quoted word of the source, and every template as a pattern in which `${…}` is anything. */
function mentions(sources: readonly string[]): (key: string) => boolean {
  const words = new Set<string>()
  const patterns: RegExp[] = []
  // Also where a template stands inside another.
  const prefixes = sources.flatMap((source) =>
    [...source.matchAll(/`([\w.]+\.)\$\{/g)].map(([, prefix]) => prefix!),
  )
  for (const source of sources) {
    for (const [, word] of source.matchAll(/['"]([\w.:-]+)['"]/g)) words.add(word!.replace(/^\w+:/, ''))
    for (const [, template] of source.matchAll(/`((?:[^`$]|\$\{[^}]*\}|\$)+)`/g)) {
      const said = template!.split(/\$\{[^}]*\}/)
      // One that names nothing would mention everything.
      if (said.length < 2 || !said.some((part) => /\w\.|\.\w/.test(part))) continue
      const parts = said.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      patterns.push(new RegExp(`^${parts.join('[^.]+')}$`))
    }
  }
  return (key) =>
    words.has(key) ||
    prefixes.some((prefix) => key.startsWith(prefix)) ||
    patterns.some((pattern) => pattern.test(key))
}

const isMentioned = mentions(files.map(({ source }) => source))

describe.each(textFiles)('%s', (file) => {
  test('holds no text that no page shows', () => {
    const keys = [...new Set(keysOf(JSON.parse(readFileSync(path.join(renderer, file), 'utf8'))))]
    expect(keys.filter((key) => !isMentioned(key))).toEqual([])
  })
})

/** Names of the program, of keys and of formats, which are the same in every language. */
const isName = /^(Kontrolbog|Ctrl|CPR|SHA-256|K|v|px|CSV|PDF)?$/

test('a page holds no words of its own', () => {
  const found = files
    .filter(({ file }) => file.endsWith('.tsx'))
    .flatMap(({ file, source }) => hardWords(source).map((words) => `${file}: ${words}`))
  expect(found).toEqual([])
})

/** Letters between tags, and in the attributes that are spoken or shown. */
function hardWords(source: string): string[] {
  const between = [...source.matchAll(/<[a-zA-Z][^<>]*>([^<>{}]*\p{L}[^<>{}]*)<\//gu)].map(
    ([, text]) => text!,
  )
  const props = [
    ...source.matchAll(
      /\b(?:label|title|aria-label|placeholder|hint|alt|text|caption|lead)=(?:"([^"]*\p{L}[^"]*)"|\{'([^']*\p{L}[^']*)'\})/gu,
    ),
  ].map(([, quoted, braced]) => quoted ?? braced!)
  return [...between, ...props]
    .map((text) => text.trim())
    .filter((text) => !text.split(/[\s+]+/).every((word) => isName.test(word)))
}

test('words of its own are found where they stand', () => {
  expect(hardWords('<p>Gem nu</p> <Field label="Navn" /> <b>{t("x")}</b> <kbd>Ctrl K</kbd>')).toEqual([
    'Gem nu',
    'Navn',
  ])
})
