import type { CDPSession, Page } from '@playwright/test'

/** What is set through a session goes with it, so it is kept as long as the page. */
const sessions = new WeakMap<Page, Promise<CDPSession>>()

/** The one session of a page's own protocol. */
export function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page)
  if (known) return known
  const session = page.context().newCDPSession(page)
  sessions.set(page, session)
  return session
}
