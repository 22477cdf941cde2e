// The system's dialogs, the tickets of what was chosen in them or dropped on the page, and what is shown outside.
import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import path from 'node:path'
import { type BrowserWindow, dialog, shell } from 'electron'
import type { FileFilter } from 'electron'
import { AppError } from '../shared/errors.ts'
import type { ChosenFile } from '../shared/files/contract.ts'
import type { Language } from '../shared/window/contract.ts'

export type FileOffers = {
  readonly open: (title: string, filters: FileFilter[], isMultiple: boolean) => Promise<ChosenFile[]>
  readonly folder: (title: string) => Promise<{ ticket: string; path: string } | null>
  readonly save: (
    title: string,
    suggestedName: string,
    filters: FileFilter[],
  ) => Promise<{ ticket: string; name: string } | null>
  /** Paths that a real drop named; what is no file is left out. */
  readonly dropped: (paths: readonly string[]) => ChosenFile[]
  readonly reveal: (ticket: string) => void
  readonly openPdf: (pdf: string) => Promise<void>
  readonly clear: () => void
}

/** Windows would list what was chosen among its recent files, for anybody who opens the Start menu. */
const notRemembered = 'dontAddToRecent'

const question = {
  da: {
    message: 'Kontrolbog arbejder stadig.',
    detail:
      'Lukker du nu, bliver arbejdet afbrudt, og intet af det gemmes. Det, der allerede var gemt, er gemt.',
    buttons: ['Luk alligevel', 'Bliv'],
  },
  en: {
    message: 'Kontrolbog is still working.',
    detail:
      'If you close it now, the work is stopped and nothing of it is saved. What was saved already is saved.',
    buttons: ['Close anyway', 'Stay'],
  },
} as const

/** Asks whether the program may be closed though it works. */
export async function mayStopWork(window: BrowserWindow, language: Language): Promise<boolean> {
  const { message, detail, buttons } = question[language]
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Kontrolbog',
    message,
    detail,
    buttons: [...buttons],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}

/**
 * Opens the PDF of a pack in the program that the machine has for it.
 *
 * @param pdf full path, from the store alone
 * @throws AppError `pack-pdf-not-opened`
 */
async function openPdf(pdf: string): Promise<void> {
  // oxlint-disable-next-line no-restricted-properties -- the one file of ours that is made to be read elsewhere
  const failed = await shell.openPath(pdf)
  if (failed !== '') throw new AppError('pack-pdf-not-opened', {})
}

/** A name that may not be looked at is none: what was wrong with it would hold its path. */
function isFile(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() === true
  } catch {
    return false
  }
}

export function fileOffers(
  window: () => BrowserWindow,
  tell: (ticket: string, path: string) => void,
): FileOffers {
  const paths = new Map<string, string>()
  // Grows with each lock: what was chosen in a dialog from before it is chosen by nobody.
  let lockCount = 0
  async function unlessLocked<Answer extends { readonly canceled: boolean }>(
    asking: Promise<Answer>,
  ): Promise<Answer> {
    const asked = lockCount
    const answer = await asking
    return asked === lockCount ? answer : { ...answer, canceled: true }
  }
  const issue = (file: string) => {
    const ticket = randomUUID()
    paths.set(ticket, file)
    tell(ticket, file)
    return ticket
  }
  const chosen = (file: string): ChosenFile => ({
    ticket: issue(file),
    name: path.basename(file),
    sizeBytes: statSync(file, { throwIfNoEntry: false })?.size ?? 0,
  })
  return {
    async open(title, filters, isMultiple) {
      const properties: ('openFile' | 'multiSelections' | 'dontAddToRecent')[] = isMultiple
        ? ['openFile', 'multiSelections', notRemembered]
        : ['openFile', notRemembered]
      const { canceled, filePaths } = await unlessLocked(
        dialog.showOpenDialog(window(), { title, filters, properties }),
      )
      return canceled ? [] : filePaths.map(chosen)
    },
    async folder(title) {
      const { canceled, filePaths } = await unlessLocked(
        dialog.showOpenDialog(window(), {
          title,
          properties: ['openDirectory', 'createDirectory', notRemembered],
        }),
      )
      const [folder] = filePaths
      return canceled || folder === undefined ? null : { ticket: issue(folder), path: folder }
    },
    async save(title, suggestedName, filters) {
      const { canceled, filePath } = await unlessLocked(
        dialog.showSaveDialog(window(), {
          title,
          defaultPath: suggestedName,
          filters,
          properties: [notRemembered, 'showOverwriteConfirmation'],
        }),
      )
      return canceled || !filePath ? null : { ticket: issue(filePath), name: path.basename(filePath) }
    },
    dropped: (files) => files.filter(isFile).map(chosen),
    reveal(ticket) {
      const file = paths.get(ticket)
      if (file !== undefined) shell.showItemInFolder(file)
    },
    openPdf,
    clear() {
      lockCount++
      paths.clear()
    },
  }
}
