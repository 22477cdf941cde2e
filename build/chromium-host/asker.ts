// Whom a dialog asks: the person before the app's window where one is shown, otherwise the terminal, otherwise nobody.
import { createInterface } from 'node:readline/promises'
import { host } from './host-state.ts'

export type Language = 'da' | 'en'

export type Question = {
  readonly title: string
  /** What is to be written, and what was wrong with the last answer. */
  readonly lines: readonly string[]
  readonly proposed: string
}

export type Asker = {
  /** Undefined where it is not known: both are said. */
  readonly language: Language | undefined
  /** Undefined when the question was cancelled, or went with its window. */
  readonly ask: (question: Question) => Promise<string | undefined>
}

/** `owner`: the window that the app asks from. */
export async function askerFor(owner: object | undefined): Promise<Asker> {
  const page = host.chromium?.isWindowed ? host.pageOf(owner) : undefined
  if (!page) return { language: undefined, ask: askTerminal }
  return {
    language: await page.language(),
    ask: ({ title, lines, proposed }) => page.ask('prompt', [title, '', ...lines].join('\n'), proposed),
  }
}

async function askTerminal({ title, lines, proposed }: Question): Promise<string | undefined> {
  const question = `${[title, ...lines].join('. ')}${proposed === '' ? '' : ` (${proposed})`}`
  if (!process.stdin.isTTY) {
    console.error(`${question}: cancelled, as there is no dialog and no terminal here`)
    return undefined
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = (await terminal.question(`${question}: `)).trim()
    return answer === '' ? undefined : answer
  } finally {
    terminal.close()
  }
}
