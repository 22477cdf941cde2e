// No native dialogs here. Tests replace these methods, as they do with the real ones. Otherwise a question on the
// terminal stands in for them where there is one, and each is cancelled where there is none.
import { createInterface } from 'node:readline/promises'
import { app } from './app.ts'
import { guarded } from './guarded.ts'

async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) {
    console.error(`${question}: cancelled, as there is no dialog and no terminal here`)
    return ''
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return (await terminal.question(`${question}: `)).trim()
  } finally {
    terminal.close()
  }
}

/** The options are the last argument: the window before them may be left out. */
function optionsOf<Options>(args: readonly unknown[]): Options {
  return args.at(-1) as Options
}

export const dialog = guarded('dialog', {
  async showOpenDialog(...args: unknown[]): Promise<Electron.OpenDialogReturnValue> {
    const { title = 'Open' } = optionsOf<Electron.OpenDialogOptions>(args)
    const path = await ask(`${title} (full path)`)
    return { canceled: path === '', filePaths: path === '' ? [] : [path] }
  },
  async showSaveDialog(...args: unknown[]): Promise<Electron.SaveDialogReturnValue> {
    const { title = 'Save', defaultPath = '' } = optionsOf<Electron.SaveDialogOptions>(args)
    const path = await ask(`${title} (full path, ${defaultPath})`)
    return { canceled: path === '', filePath: path }
  },
  async showMessageBox(...args: unknown[]): Promise<Electron.MessageBoxReturnValue> {
    const options = optionsOf<Electron.MessageBoxOptions>(args)
    const { message, detail = '', buttons = [], cancelId, defaultId } = options
    console.error(`${app.getName()}: ${message} ${detail}`)
    const choices = buttons.map((button, index) => `${index + 1}: ${button}`).join(', ')
    const chosen = Number(await ask(choices)) - 1
    const response = chosen in buttons ? chosen : (cancelId ?? defaultId ?? 0)
    return { response, checkboxChecked: false }
  },
  showErrorBox: (title: string, content: string): void => console.error(`${title}: ${content}`),
} satisfies Pick<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>)
