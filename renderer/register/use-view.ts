import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'
import { type RegisterView, addressOf, viewOf } from './view-address.ts'

/** The view that the address says, and how to show another. Typing replaces the address, a choice adds to the history. */
export function useView(): [RegisterView, (next: RegisterView, isTyping?: boolean) => void] {
  const hash = useSyncExternalStore(listen, () => window.location.hash)
  const [, navigate] = useLocation()
  const view = useMemo(() => viewOf(hash), [hash])
  const show = useCallback(
    (next: RegisterView, isTyping = false) => navigate(addressOf(next), { replace: isTyping }),
    [navigate],
  )
  return [view, show]
}

function listen(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  window.addEventListener('popstate', changed)
  return () => {
    window.removeEventListener('hashchange', changed)
    window.removeEventListener('popstate', changed)
  }
}
