import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileOffers, mayStopWork } from '../../../../electron/dialogs.ts'
import { aFolder } from '../../../helpers/a-data-file.ts'

// A window that no browser has made: the stand-in's dialogs read nothing of it.
const window = {} as BrowserWindow
const told: string[] = []
let folder: ReturnType<typeof aFolder>
let offers: ReturnType<typeof fileOffers>

beforeEach(() => {
  folder = aFolder()
  told.length = 0
  offers = fileOffers(
    () => window,
    (_ticket, file) => told.push(file),
  )
})
afterEach(() => folder[Symbol.dispose]())

const aFile = (name: string) => {
  const file = path.join(folder.path, name)
  writeFileSync(file, 'x')
  return file
}

test('a file chosen in a dialog from before a lock is chosen by nobody', async () => {
  const answer = Promise.withResolvers<{ canceled: boolean; filePaths: string[]; filePath: string }>()
  dialog.showOpenDialog = () => answer.promise
  dialog.showSaveDialog = () => answer.promise
  const asked = [
    offers.open('', [], false),
    offers.folder(''),
    offers.save('', 'kopi.kontrolbog-backup', []),
  ] as const
  offers.clear()
  const file = aFile('log.csv')
  answer.resolve({ canceled: false, filePaths: [file], filePath: file })
  expect(await Promise.all(asked)).toEqual([[], null, null])
  expect(told).toEqual([])
  expect(await offers.open('', [], false)).toMatchObject([{ name: 'log.csv', sizeBytes: 1 }])
  expect(told).toEqual([file])
})

test('nothing that is chosen is put among the recent files of Windows', async () => {
  const asked: unknown[] = []
  const ask = async (...given: unknown[]) => {
    asked.push((given.at(-1) as { properties: string[] }).properties)
    return { canceled: true, filePaths: [], filePath: '' }
  }
  dialog.showOpenDialog = ask
  dialog.showSaveDialog = ask
  await offers.open('', [], true)
  await offers.open('', [], false)
  await offers.folder('')
  await offers.save('', '', [])
  expect(asked).toHaveLength(4)
  for (const properties of asked) expect(properties).toContain('dontAddToRecent')
})

test.each(['da', 'en'] as const)('work is stopped by the first button alone (%s)', async (language) => {
  let options: Electron.MessageBoxOptions | undefined
  const answered = async (response: number) => {
    dialog.showMessageBox = async (...given: unknown[]) => {
      options = given.at(-1) as Electron.MessageBoxOptions
      return { response, checkboxChecked: false }
    }
    return mayStopWork(window, language)
  }
  expect([await answered(0), await answered(1)]).toEqual([true, false])
  // Escape and Enter keep it open.
  expect(options).toMatchObject({ defaultId: 1, cancelId: 1, noLink: true })
  expect(options?.buttons).toHaveLength(2)
})
