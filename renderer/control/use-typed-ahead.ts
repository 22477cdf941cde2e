// What is typed from the moment an assessment is being saved until the list is read anew: held, and then taken in order.
import { useEffect, useReducer, useRef } from 'react'
import { type PressedKey, isWorthHolding } from './pressed-keys.ts'

export type TypedAhead = {
  /** A save begins. */
  readonly begin: () => void
  /** It is recorded; the list on screen is still the one before it. */
  readonly saved: () => void
  /** Nothing was recorded. What was typed meanwhile was meant for another finding, and is dropped. */
  readonly refused: () => void
  /** Whether the press is held, to be taken later. */
  readonly hold: (pressed: PressedKey) => boolean
}

/**
 * @param answer the list as it was read last: another object once it is read anew
 * @param take does what the first press says, as the page is then, and answers with those that are left
 */
export function useTypedAhead(
  answer: unknown,
  take: (presses: readonly PressedKey[]) => readonly PressedKey[],
): TypedAhead {
  // Not React's state: the next press comes before the page is drawn.
  const held = useRef<readonly PressedKey[]>([])
  const phase = useRef<'free' | 'saving' | 'reading'>('free')
  const latest = useRef(answer)
  latest.current = answer
  const before = useRef<unknown>(undefined)
  const [, draw] = useReducer((turn: number) => turn + 1, 0)
  useEffect(() => {
    if (phase.current === 'reading' && answer !== before.current) phase.current = 'free'
    if (phase.current !== 'free' || held.current.length === 0) return
    held.current = take(held.current)
    // The next press is for the page as this one leaves it.
    draw()
  })
  return {
    begin() {
      phase.current = 'saving'
    },
    saved() {
      phase.current = 'reading'
      before.current = latest.current
    },
    refused() {
      phase.current = 'free'
      held.current = []
    },
    hold({ key, ctrlKey, altKey, metaKey, shiftKey }) {
      const pressed = { key, ctrlKey, altKey, metaKey, shiftKey }
      if (phase.current === 'free' && held.current.length === 0) return false
      if (!isWorthHolding(pressed)) return false
      held.current = [...held.current, pressed]
      return true
    },
  }
}
