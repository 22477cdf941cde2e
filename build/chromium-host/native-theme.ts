// `themeSource` reaches the pages as Chromium's emulated `prefers-color-scheme`.
import { EventEmitter } from 'node:events'
import type { CDPSession } from 'playwright-core'
import { guarded } from './guarded.ts'

type Source = Electron.NativeTheme['themeSource']
const pages = new Set<CDPSession>()

class NativeTheme
  extends EventEmitter
  implements Pick<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors'>
{
  #source: Source = 'system'

  get themeSource(): Source {
    return this.#source
  }
  set themeSource(source: Source) {
    this.#source = source
    for (const page of pages) void emulate(page, source)
    this.emit('updated')
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }
}
const theme = new NativeTheme()
export const nativeTheme = guarded('nativeTheme', theme)

/** From before its first page until it closes, a window shows the theme. */
export async function followTheme(page: CDPSession): Promise<void> {
  pages.add(page)
  page.on('close', () => pages.delete(page))
  await emulate(page, theme.themeSource)
}

async function emulate(page: CDPSession, source: Source): Promise<void> {
  const value = source === 'system' ? '' : source
  await page
    .send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
    .catch(() => pages.delete(page)) // closed meanwhile
}
