// The lock, in its order: drafts, then the data file, then the page itself. Nothing that is asked stops it.
import type { LockReason } from '../shared/window/contract.ts'

export type LockParts = {
  /** Tells the page that it locks now. */
  readonly announce: () => void
  /** Ends with the data file closed, or everything that held it gone. */
  readonly closeStore: () => Promise<void>
  /** Puts a new page in place of the old. */
  readonly replacePage: () => void
}

export type LockSequence = {
  /** Once at a time: a second wish waits for the first. Null when the officer wished it. */
  readonly lock: (reason: LockReason | null) => Promise<void>
  /** The reason of the last lock, for the page that stands after it. */
  readonly whyLocked: () => LockReason | null
  /** As `lock`, with no page afterwards: the program ends. */
  readonly close: () => Promise<void>
  /** The page has saved its drafts. */
  readonly draftsSaved: () => void
}

export const draftsWithinMs = 300

export function lockSequence({ announce, closeStore, replacePage }: LockParts): LockSequence {
  let running: Promise<void> | undefined
  let closing: Promise<void> | undefined
  let saved: PromiseWithResolvers<void> | undefined
  let why: LockReason | null = null

  async function close(): Promise<void> {
    saved = Promise.withResolvers<void>()
    const timer = setTimeout(saved.resolve, draftsWithinMs)
    announce()
    await saved.promise
    clearTimeout(timer)
    saved = undefined
    await closeStore()
  }

  function lock(reason: LockReason | null): Promise<void> {
    if (running === undefined) why = reason
    running ??= close()
      .then(replacePage)
      .finally(() => {
        running = undefined
      })
    return running
  }

  return {
    lock,
    whyLocked: () => why,
    close() {
      closing ??= (running ?? Promise.resolve()).then(close)
      return closing
    },
    draftsSaved: () => saved?.resolve(),
  }
}
