import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const renderer = path.join(import.meta.dirname, '..', '..', '..', 'renderer')
/** What changes the look of pieces that stand elsewhere: by density, contrast theme, print. */
const adjusting = /(density|forced-colors|print)\.css$/

/** Classes that a sheet gives its own look: those that stand last in a selector at the sheet's outer level. */
function definedIn(css: string): Set<string> {
  const outer = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
  const selectors = [...outer.matchAll(/([^{}]+)\{/g)].flatMap(([, list]) => list!.split(','))
  return new Set(selectors.flatMap((selector) => /^\s*\.(kb-[\w-]+)\s*$/.exec(selector)?.[1] ?? []))
}

test('no class is given its look in two sheets', () => {
  const sheets = new Map<string, string[]>()
  for (const file of readdirSync(renderer, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.css') || adjusting.test(file)) continue
    for (const name of definedIn(readFileSync(path.join(renderer, file), 'utf8'))) {
      sheets.set(name, [...(sheets.get(name) ?? []), file])
    }
  }
  expect([...sheets].filter(([, files]) => files.length > 1)).toEqual([])
})

test('a class on its own is a definition; in a context, or in a medium, it is not', () => {
  const css = '.kb-a { x: 1 } .kb-b .kb-c, .kb-d { x: 1 } @media print { .kb-e { x: 1 } }'
  expect([...definedIn(css)]).toEqual(['kb-a', 'kb-d'])
})
