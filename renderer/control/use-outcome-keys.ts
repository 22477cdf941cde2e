import { useEffect, useRef } from 'react'
import { type PressedKey, outcomeOf } from './pressed-keys.ts'

/** What takes digits itself: a field that is typed in, a select, a part of a date. */
const takesDigits = 'input:not([type=radio], [type=checkbox]), textarea, select, [role=spinbutton]'

/**
 * 1 to 6 from anywhere on the page but a field that is typed in: also from the errors of a refused save. A dialog has its
 * own keys. `onPress` answers whether the press was taken.
 */
export function useOutcomeKeys(onPress: (pressed: PressedKey) => boolean): void {
  const latest = useRef(onPress)
  latest.current = onPress
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.defaultPrevented || outcomeOf(event) === undefined) return
      const { target } = event
      if (!(target instanceof Element) || target.matches(takesDigits)) return
      if (target !== document.body && !target.closest('main')) return
      if (latest.current(event)) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
