// What the machine itself shows: by the desktop's programs, and where it has none in the app's own window.
import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import path from 'node:path'
import { guarded } from './guarded.ts'
import { host } from './host-state.ts'
import { lasts } from './lasts.ts'
import { openPdfWindow } from './pdf-window.ts'

const lies = {
  da: 'Computeren har intet program, der kan vise mappen. Den ligger her:',
  en: 'The computer has no program that can show the folder. It is here:',
} as const

/** Whether the desktop had a program for it. */
async function openByDesktop(target: string): Promise<boolean> {
  return await lasts(spawn('xdg-open', [target], { stdio: 'ignore', detached: true }))
}

async function showFolder(folder: string): Promise<void> {
  if (await openByDesktop(folder)) return
  const page = host.pageOf(undefined)
  const language = await page?.language()
  const said = language ? lies[language] : `${lies.da} / ${lies.en}`
  await page?.ask('alert', `${said}\n\n${folder}`)
}

export const shell = guarded('shell', {
  showItemInFolder(file: string): void {
    // Nobody looks at the screen.
    if (!host.chromium?.isWindowed) return console.error(`electron host: would show ${file}`)
    const isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory() === true
    void showFolder(isFolder ? file : path.dirname(file))
  },
  /** '' when it was opened. */
  async openPath(file: string): Promise<string> {
    if (!host.chromium?.isWindowed) return 'electron host: no window'
    if (await openByDesktop(file)) return ''
    if (file.endsWith('.pdf') && (await openPdfWindow(file))) return ''
    return 'electron host: no program for it'
  },
} satisfies Pick<Electron.Shell, 'showItemInFolder' | 'openPath'>)
