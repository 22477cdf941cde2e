// A path asked for in words, as a stand-in for the system's file dialogs: asked again until it will do.
import { mkdirSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Asker, Language } from './asker.ts'

/** `new-folder`: one that is there, or is made. */
export type Wish = 'file' | 'files' | 'folder' | 'new-folder' | 'save'
type Problem = 'no-file' | 'no-folder' | 'no-name' | 'make-folder' | 'replace-file'

const wishes: Readonly<Record<Wish, Record<Language, string>>> = {
  file: { da: 'Skriv filens fulde sti.', en: 'Write the full path of the file.' },
  files: {
    da: 'Skriv filens fulde sti. Flere filer skrives med semikolon imellem.',
    en: 'Write the full path of the file. Several files are separated by semicolons.',
  },
  folder: { da: 'Skriv mappens fulde sti.', en: 'Write the full path of the folder.' },
  'new-folder': { da: 'Skriv mappens fulde sti.', en: 'Write the full path of the folder.' },
  save: {
    da: 'Skriv den fulde sti til filen, der skal gemmes.',
    en: 'Write the full path of the file to be saved.',
  },
}
const problems: Readonly<Record<Problem, Record<Language, string>>> = {
  'no-file': { da: 'Filen findes ikke:', en: 'There is no such file:' },
  'no-folder': { da: 'Mappen findes ikke:', en: 'There is no such folder:' },
  'no-name': { da: 'Her mangler filens navn:', en: 'The name of the file is missing:' },
  'make-folder': {
    da: 'Mappen findes ikke. Svar det samme igen for at oprette den:',
    en: 'There is no such folder. Answer the same again to make it:',
  },
  'replace-file': {
    da: 'Filen findes allerede. Svar det samme igen for at erstatte den:',
    en: 'The file is there already. Answer the same again to replace it:',
  },
}
/** What is meant when it is answered a second time. */
const mayInsist: readonly Problem[] = ['make-folder', 'replace-file']

/** Full paths; none when the question was cancelled. `defaultPath` counts from the home folder. */
export async function askPaths(
  { ask, language }: Asker,
  title: string,
  wish: Wish,
  defaultPath = '',
): Promise<string[]> {
  const say = (words: Record<Language, string>) => (language ? words[language] : `${words.da} / ${words.en}`)
  let proposed = defaultPath === '' ? `${os.homedir()}/` : fullPath(defaultPath)
  let last: { readonly file: string; readonly problem: Problem } | undefined
  for (;;) {
    const wrong = last ? [`${say(problems[last.problem])} ${last.file}`] : []
    const answer = await ask({ title, lines: [say(wishes[wish]), ...wrong], proposed })
    if (answer === undefined || answer.trim() === '') return []
    const paths = (wish === 'files' ? answer.split(';') : [answer])
      .map((each) => each.trim())
      .filter((each) => each !== '')
      .map(fullPath)
    const found = firstProblem(paths, wish)
    if (!found) return paths
    const isInsisted = last?.problem === found.problem && last.file === found.file
    if (isInsisted && mayInsist.includes(found.problem) && isDone(found)) return paths
    last = found
    proposed = answer
  }
}

function fullPath(text: string): string {
  return path.resolve(os.homedir(), text.replace(/^~(?=\/|$)/, os.homedir()))
}

function firstProblem(
  paths: readonly string[],
  wish: Wish,
): { readonly file: string; readonly problem: Problem } | undefined {
  for (const file of paths) {
    const problem = problemOf(file, wish)
    if (problem)
      return { file: problem === 'no-folder' && wish === 'save' ? path.dirname(file) : file, problem }
  }
  return undefined
}

function problemOf(file: string, wish: Wish): Problem | undefined {
  const kind = kindOf(file)
  const isInFolder = kindOf(path.dirname(file)) === 'folder'
  switch (wish) {
    case 'file':
    case 'files':
      return kind === 'file' ? undefined : 'no-file'
    case 'folder':
      return kind === 'folder' ? undefined : 'no-folder'
    case 'new-folder':
      if (kind === 'folder') return undefined
      return kind === undefined && isInFolder ? 'make-folder' : 'no-folder'
    case 'save':
      if (kind === 'folder') return 'no-name'
      if (!isInFolder) return 'no-folder'
      return kind === undefined ? undefined : 'replace-file'
  }
}

function kindOf(file: string): 'file' | 'folder' | undefined {
  try {
    const found = statSync(file, { throwIfNoEntry: false })
    if (!found) return undefined
    return found.isDirectory() ? 'folder' : 'file'
  } catch {
    return undefined // it may not be looked at
  }
}

/** Does what was insisted on. A folder that may not be made is asked for again. */
function isDone({ file, problem }: { readonly file: string; readonly problem: Problem }): boolean {
  if (problem !== 'make-folder') return true
  try {
    mkdirSync(file)
    return true
  } catch {
    return false
  }
}
