// The keyboard of the app: which keys are which command. On Electron the menu's accelerators are the same.
import type { MenuCommand } from '../../shared/app-events.ts'

/** What the page can be told to do: the menu's commands, and three that are the page's alone. */
export type Command = MenuCommand | 'submit' | 'back' | 'lock'

export type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>

export type Shortcut = { readonly command: Command; readonly keys: string }

/** In the order in which the list of shortcuts shows them. No bare letters (WCAG 2.1.4). */
export const shortcuts: readonly Shortcut[] = [
  { command: 'search', keys: 'Ctrl+K' },
  { command: 'overview', keys: 'Ctrl+1' },
  { command: 'register', keys: 'Ctrl+2' },
  { command: 'control', keys: 'Ctrl+3' },
  { command: 'home-workplaces', keys: 'Ctrl+4' },
  { command: 'evidence', keys: 'Ctrl+5' },
  { command: 'settings', keys: 'Ctrl+6' },
  { command: 'filter', keys: 'Ctrl+F' },
  { command: 'new-authorisation', keys: 'Ctrl+N' },
  { command: 'export', keys: 'Ctrl+E' },
  { command: 'submit', keys: 'Ctrl+Enter' },
  { command: 'back', keys: 'Alt+ArrowLeft' },
  { command: 'lock', keys: 'Ctrl+L' },
  { command: 'help', keys: 'F1' },
]

/** The command of a key press, or undefined. */
export function commandOf({ key, ctrlKey, altKey, shiftKey, metaKey }: Keys): Command | undefined {
  if (shiftKey || metaKey) return undefined
  const name = key.length === 1 ? key.toUpperCase() : key
  const pressed = `${ctrlKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${name}`
  return shortcuts.find(({ keys }) => keys === pressed)?.command
}

/** Where the commands that are a page lead. */
export const pageOf: Readonly<Partial<Record<Command, string>>> = {
  overview: '/overblik',
  register: '/fortegnelse',
  control: '/kontrol',
  'home-workplaces': '/hjemmearbejdspladser',
  evidence: '/dokumentation',
  settings: '/indstillinger',
  about: '/indstillinger/om',
  'new-authorisation': '/fortegnelse/ny',
}
