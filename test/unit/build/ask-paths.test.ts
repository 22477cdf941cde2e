// What stands in for the system's file dialogs where there are none: a path in words.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Wish, askPaths } from '../../../build/chromium-host/ask-paths.ts'
import type { Language, Question } from '../../../build/chromium-host/asker.ts'
import { aFolder } from '../../helpers/a-data-file.ts'

let folder: ReturnType<typeof aFolder>
const at = (...names: string[]) => path.join(folder.path, ...names)

beforeEach(() => {
  folder = aFolder()
  mkdirSync(at('mappe'))
  writeFileSync(at('fil.csv'), 'x')
})
afterEach(() => folder[Symbol.dispose]())

/** Answers in turn, and cancels what comes after. The paths, and the last line of each question. */
async function asked(wish: Wish, answers: readonly string[]) {
  const left = [...answers]
  const questions: Question[] = []
  const ask = async (question: Question) => {
    questions.push(question)
    return left.shift()
  }
  const paths = await askPaths({ language: 'da', ask }, 'Titel', wish)
  return { paths, said: questions.map(({ lines }) => lines.slice(1).join()), questions }
}

test.each<[wish: Wish, first: string, problem: string]>([
  ['file', 'mappe', 'Filen findes ikke: '],
  ['file', 'ingen.csv', 'Filen findes ikke: '],
  ['files', 'ingen.csv', 'Filen findes ikke: '],
  ['folder', 'fil.csv', 'Mappen findes ikke: '],
  ['folder', 'ingen', 'Mappen findes ikke: '],
  ['new-folder', 'ingen/under', 'Mappen findes ikke: '],
  ['save', 'mappe', 'Her mangler filens navn: '],
])('%s: %s is asked for again, and however often it is answered', async (wish, first, problem) => {
  const file = at(first)
  const { paths, said } = await asked(wish, [file, file, file])
  expect({ paths, said }).toEqual({
    paths: [],
    said: ['', `${problem}${file}`, `${problem}${file}`, `${problem}${file}`],
  })
})

test('a file to save in a folder that is not there: the folder is named', async () => {
  const { said } = await asked('save', [at('ingen', 'ny.csv')])
  expect(said).toEqual(['', `Mappen findes ikke: ${at('ingen')}`])
})

test('a new folder is made, and a file replaced, when it is answered twice and not before', async () => {
  expect((await asked('new-folder', [at('ny'), at('mappe')])).paths).toEqual([at('mappe')])
  expect(existsSync(at('ny'))).toBe(false)
  expect((await asked('new-folder', [at('ny'), at('ny')])).paths).toEqual([at('ny')])
  expect(existsSync(at('ny'))).toBe(true)
  expect((await asked('save', [at('fil.csv')])).paths).toEqual([])
  expect((await asked('save', [at('fil.csv'), at('fil.csv')])).paths).toEqual([at('fil.csv')])
  expect((await asked('save', [at('ny.csv')])).paths).toEqual([at('ny.csv')])
})

test('several files are separated by semicolons, and one that is not there is named', async () => {
  const both = [at('fil.csv'), at('anden.csv')]
  expect((await asked('files', [both.join(';')])).said[1]).toBe(`Filen findes ikke: ${both[1]}`)
  writeFileSync(both[1]!, 'x')
  expect((await asked('files', [`${both.join(' ; ')};`])).paths).toEqual(both)
})

test('a path counts from the home folder, and nothing at all cancels', async () => {
  expect((await asked('folder', ['~'])).paths).toEqual([os.homedir()])
  expect((await asked('folder', ['.'])).paths).toEqual([os.homedir()])
  expect((await asked('folder', [' '])).paths).toEqual([])
  expect((await asked('folder', [])).questions[0]?.proposed).toBe(`${os.homedir()}/`)
})

test.each<[language: Language | undefined, said: string]>([
  ['da', 'Skriv mappens fulde sti.'],
  ['en', 'Write the full path of the folder.'],
  [undefined, 'Skriv mappens fulde sti. / Write the full path of the folder.'],
])('in the language %s it says: %s', async (language, said) => {
  const seen: Question[] = []
  await askPaths({ language, ask: async (question) => void seen.push(question) }, 'Titel', 'folder')
  expect(seen[0]?.lines).toEqual([said])
})
