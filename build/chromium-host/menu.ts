import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { host } from './host-state.ts'

type Options = Electron.MenuItemConstructorOptions

/** There is no menu bar here: tests and the host's own keyboard table click the items. */
export class MenuItem implements Pick<Electron.MenuItem, 'id' | 'label' | 'enabled' | 'visible' | 'checked'> {
  readonly id: string
  readonly role: string | undefined
  readonly type: string
  readonly submenu: Menu | undefined
  readonly accelerator: string | null | undefined
  label: string
  enabled: boolean
  visible: boolean
  checked: boolean
  readonly #click: Options['click']

  constructor(options: Options) {
    const { id = '', role, submenu, click } = options
    this.id = id
    this.role = role
    this.type = options.type ?? (submenu ? 'submenu' : 'normal')
    this.label = options.label ?? role ?? ''
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.accelerator = options.accelerator
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : undefined
    this.#click = click
  }

  readonly click = (): void => {
    const window = BrowserWindow.getFocusedWindow()
    if (this.role === 'quit') app.quit()
    else if (this.role === 'close') window?.close()
    // The app's items read none of these arguments.
    else (this.#click as (() => void) | undefined)?.()
  }
}

export class Menu {
  static #application: Menu | null = null
  static buildFromTemplate(template: readonly Options[]): Menu {
    const menu = new Menu()
    menu.items.push(...template.map((options) => new MenuItem(options)))
    return menu
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#application
  }

  readonly items: MenuItem[] = []
  getMenuItemById(id: string): MenuItem | null {
    return this.find((item) => item.id === id)
  }
  /** The host's own. */
  find(isWanted: (item: MenuItem) => boolean): MenuItem | null {
    for (const item of this.items) {
      const found = isWanted(item) ? item : item.submenu?.find(isWanted)
      if (found) return found
    }
    return null
  }
}

host.accelerator = (pressed) => {
  Menu.getApplicationMenu()
    ?.find(({ accelerator }) => accelerator?.toUpperCase() === pressed.toUpperCase())
    ?.click()
}
export type MenuItemConstructorOptions = Electron.MenuItemConstructorOptions
