// Before the data file locks, every form that is on screen saves its draft; then the program is told to go on. It goes
// on without the answer after a short while: the lock always wins.
import { api, onEvent } from '../api.ts'

type Flush = () => Promise<void>

const open = new Set<Flush>()

/** Until the returned function is called, `flush` runs before a lock. */
export function flushBeforeLock(flush: Flush): () => void {
  open.add(flush)
  return () => void open.delete(flush)
}

/** Once, when the page starts. */
export function answerLocking(): void {
  onEvent('locking', () => {
    void Promise.allSettled([...open].map((flush) => flush()))
      .then(() => api.window.readyToLock())
      // The program did not wait: this page is no longer the one it listens to.
      .catch(() => undefined)
  })
}
