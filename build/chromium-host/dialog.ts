// No native dialogs here: a question in the app's window stands in for them, or on the terminal where no window is shown,
// and each is cancelled where there is neither. Tests replace these methods, as they do with the real ones.
import { app } from './app.ts'
import { askPaths } from './ask-paths.ts'
import { askerFor } from './asker.ts'
import { guarded } from './guarded.ts'

/** The options are the last argument: the window before them may be left out. */
function partsOf<Options>(args: readonly unknown[]): { owner: object | undefined; options: Options } {
  return { owner: args.length > 1 ? (args[0] as object) : undefined, options: args.at(-1) as Options }
}

export const dialog = guarded('dialog', {
  async showOpenDialog(...args: unknown[]): Promise<Electron.OpenDialogReturnValue> {
    const { owner, options } = partsOf<Electron.OpenDialogOptions>(args)
    const { title = 'Open', defaultPath, properties = [] } = options
    const folder = properties.includes('createDirectory') ? 'new-folder' : 'folder'
    const file = properties.includes('multiSelections') ? 'files' : 'file'
    const wish = properties.includes('openDirectory') ? folder : file
    const filePaths = await askPaths(await askerFor(owner), title, wish, defaultPath)
    return { canceled: filePaths.length === 0, filePaths }
  },
  async showSaveDialog(...args: unknown[]): Promise<Electron.SaveDialogReturnValue> {
    const { owner, options } = partsOf<Electron.SaveDialogOptions>(args)
    const { title = 'Save', defaultPath } = options
    const [filePath = ''] = await askPaths(await askerFor(owner), title, 'save', defaultPath)
    return { canceled: filePath === '', filePath }
  },
  async showMessageBox(...args: unknown[]): Promise<Electron.MessageBoxReturnValue> {
    const { owner, options } = partsOf<Electron.MessageBoxOptions>(args)
    const { title = app.getName(), message, detail = '', buttons = [], cancelId, defaultId = 0 } = options
    const asker = await askerFor(owner)
    const answer = await asker.ask({
      title,
      lines: [message, detail, ...buttons.map((button, index) => `${index + 1}: ${button}`)],
      proposed: String(defaultId + 1),
    })
    const chosen = Number(answer) - 1
    const response = chosen in buttons ? chosen : (cancelId ?? defaultId)
    return { response, checkboxChecked: false }
  },
  showErrorBox: (title: string, content: string): void => console.error(`${title}: ${content}`),
} satisfies Pick<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>)
