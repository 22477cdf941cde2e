// What was saved on the page before: said on the page one comes to. Never a person's name, for it stays in the history
// of the window until it is loaded anew.
import { useState } from 'react'
import { useLocation } from 'wouter'

/** Goes to a page and has it say what was saved. */
export function useLeave(): (href: string, said: string) => void {
  const [, navigate] = useLocation()
  return (href, said) => navigate(href, { state: { said } })
}

/** What was saved, and how to say something else. */
export function useSaid(): [string | undefined, (said: string | undefined) => void] {
  return useState<string | undefined>(() => {
    const state: unknown = window.history.state
    if (typeof state !== 'object' || state === null || !('said' in state)) return undefined
    return typeof state.said === 'string' ? state.said : undefined
  })
}
