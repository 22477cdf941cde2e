// Carries out commands, whether the menu or a key gave them.
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { api, onEvent } from '../api.ts'
import { answerCommand } from '../data/use-command.ts'
import { type Command, commandOf, pageOf } from './shortcuts.ts'

/** Electron may hand the same press to the page and to the menu. */
const samePressMs = 250

export type CommandScreens = {
  readonly openHelp: () => void
  /** Absent before the data file is open: there is nothing to go to then. */
  readonly open?: {
    readonly openSearch: () => void
    /** A command that this page has no answer to. */
    readonly onNothing: () => void
  }
}

export function useCommands(screens: CommandScreens): void {
  const [, navigate] = useLocation()
  const latest = useRef(screens)
  latest.current = screens
  useEffect(() => {
    let last: { command: Command; from: 'key' | 'menu'; atMs: number } | undefined

    function take(command: Command, from: 'key' | 'menu'): void {
      const atMs = performance.now()
      if (last?.command === command && last.from !== from && atMs - last.atMs < samePressMs) return
      last = { command, from, atMs }
      run(command)
    }

    function run(command: Command): void {
      const { openHelp, open } = latest.current
      if (command === 'help') return openHelp()
      if (command === 'back') return window.history.back()
      if (command === 'submit') return pressPrimary()
      // Also while a data file is being set up, or asks something first.
      if (command === 'lock') return void api.window.lock()
      if (!open) return
      if (command === 'search') return open.openSearch()
      if (answerCommand(command)) return
      if (command === 'filter' && focusFilter()) return
      const page = pageOf[command]
      if (page === undefined) open.onNothing()
      else navigate(page)
    }

    function onKeyDown(event: KeyboardEvent): void {
      const command = commandOf(event)
      // A list under the caret has its own Ctrl+Enter.
      if (command === undefined || event.defaultPrevented) return
      event.preventDefault()
      if (!event.repeat) take(command, 'key')
    }

    document.addEventListener('keydown', onKeyDown)
    const leave = onEvent('menu', ({ command }) => take(command, 'menu'))
    return () => {
      document.removeEventListener('keydown', onKeyDown)
      leave()
    }
  }, [navigate])
}

/** The primary button of the dialog or form in use, else the page's. */
function pressPrimary(): void {
  const scopes = [
    document.querySelector('[role=dialog]'),
    document.activeElement?.closest('form'),
    document.querySelector('main'),
  ]
  for (const scope of scopes) {
    const button = scope?.querySelector<HTMLElement>('.button-primary:not(:disabled)')
    if (button) return button.click()
    if (scope?.matches('[role=dialog]')) return
  }
}

function focusFilter(): boolean {
  const filter = document.querySelector<HTMLInputElement>('main [data-filter]')
  filter?.focus()
  filter?.select()
  return filter !== null
}
