// What stands in Danish on a page that is to be in English: texts of the app, and values that are stored in Danish.
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { severitySchema } from '../../../shared/control/subject.ts'
import { outcomeSchema } from '../../../shared/ledger/control-events.ts'

const renderer = path.join(import.meta.dirname, '..', '..', '..', 'renderer')

/** What the sample itself says in these words: names of its programs, and what its officers have written. */
const ofTheSample = ['Sikkerhedsansvarlig', 'Eksempeldata']

const danish = [...danishTexts(), ...outcomeSchema.options, ...severitySchema.options].filter(
  (text) => text !== 'info' && !ofTheSample.includes(text),
)

function danishTexts(): readonly string[] {
  const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  const read = (file: string) => textsIn(JSON.parse(readFileSync(path.join(renderer, file), 'utf8')))
  const english = new Set(files.filter((file) => file.endsWith('texts.en.json')).flatMap(read))
  return files
    .filter((file) => file.endsWith('texts.da.json'))
    .flatMap(read)
    .filter((text) => !english.has(text) && !text.includes('{{'))
}

function textsIn(node: unknown): readonly string[] {
  return typeof node === 'string' ? [node] : Object.values(node as object).flatMap(textsIn)
}

/** Each in one line. What says of itself that it is Danish, as the terms do, or the words of a file, is left. */
export async function danishLeft(page: Page): Promise<readonly string[]> {
  return page.evaluate((texts) => {
    const known = new Set(texts)
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const said: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('[lang=da]:not(html), [translate=no]:not(html), script')) continue
      said.push(node.nodeValue ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      if (element.closest('[lang=da]:not(html)')) continue
      for (const name of ['aria-label', 'placeholder', 'title']) said.push(element.getAttribute(name) ?? '')
    }
    // Findings are stored in Danish, as questions.
    const asks = /^(Hvad|Hvorfor|Hvem|Hvornår|Hvilken|Er der|Er det|Er nøglerne|Kan \d+|ikke kørt) .*/
    const found = said
      .map((text) => text.trim())
      .filter((text) => known.has(text) || asks.test(text.replace(/^: /, '')))
    return [...new Set(found)].map((text) => `Danish in English: ${text}`)
  }, danish)
}
