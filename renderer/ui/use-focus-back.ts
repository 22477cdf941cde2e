import { type RefObject, useLayoutEffect } from 'react'

/**
 * When the element goes with the focus in it, the focus goes to what had it when the element came, or to the page's
 * heading where that is gone too: at the page's body a keyboard would begin from the top (WCAG 2.4.3).
 */
export function useFocusBack(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const own = element.current
    const before = document.activeElement
    return () => {
      if (!own?.contains(document.activeElement)) return
      // What takes its place on the page is there by then, and may have taken the focus itself.
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return
        const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected
        const next = isThere ? before : document.querySelector<HTMLElement>('h1')
        next?.focus()
      })
    }
  }, [element])
}
