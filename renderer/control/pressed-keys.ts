// What presses of keys mean where findings are assessed, apart from what has the focus: an outcome, and the words after it.
import { type Outcome, outcomeSchema } from '../../shared/ledger/control-events.ts'

export type PressedKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>

/** 1 to 6, by their order on the page. */
export function outcomeOf({ key, ctrlKey, altKey, metaKey }: PressedKey): Outcome | undefined {
  return ctrlKey || altKey || metaKey ? undefined : outcomeSchema.options[Number(key) - 1]
}

export function isSave({ key, ctrlKey }: PressedKey): boolean {
  return key === 'Enter' && ctrlKey
}

/** Keys that would be lost to a page that is saving: not Tab, and not what the whole app answers to (Ctrl+L, F1). */
export function isWorthHolding(pressed: PressedKey): boolean {
  if (isSave(pressed) || isSign(pressed)) return true
  return pressed.ctrlKey ? pressed.key === 'a' : steering.has(pressed.key)
}

const steering: ReadonlySet<string> = new Set(
  'ArrowDown ArrowUp PageDown PageUp Home End Escape Enter Backspace'.split(' '),
)

/** A letter, digit or sign. AltGr is Ctrl and Alt at once to a page on Windows. */
function isSign({ key, ctrlKey, altKey, metaKey }: PressedKey): boolean {
  return [...key].length === 1 && !metaKey && ctrlKey === altKey
}

/** Words that were typed, up to the save if there was one; `rest` are the presses after it. */
export function wordsOf(presses: readonly PressedKey[]): {
  words: string
  isSaved: boolean
  rest: readonly PressedKey[]
} {
  const save = presses.findIndex(isSave)
  const typed = save < 0 ? presses : presses.slice(0, save)
  const signs: string[] = []
  for (const pressed of typed) {
    if (pressed.key === 'Backspace') signs.pop()
    else if (pressed.key === 'Enter') signs.push('\n')
    else if (isSign(pressed)) signs.push(pressed.key)
  }
  return { words: signs.join(''), isSaved: save >= 0, rest: save < 0 ? [] : presses.slice(save + 1) }
}
