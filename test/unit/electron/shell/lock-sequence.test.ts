import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { draftsWithinMs, lockSequence } from '../../../../electron/lock-sequence.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function aLock(closeStore: () => Promise<void> = async () => undefined) {
  const log: string[] = []
  const sequence = lockSequence({
    announce: () => void log.push('announced'),
    closeStore: async () => {
      log.push('store')
      await closeStore()
    },
    replacePage: () => void log.push('new page'),
  })
  return { log, ...sequence }
}

test('drafts come first, then the data file, then the page', async () => {
  const { log, lock, draftsSaved } = aLock()
  const done = lock(null)
  await vi.advanceTimersByTimeAsync(draftsWithinMs - 1)
  expect(log).toEqual(['announced'])
  draftsSaved()
  await done
  expect(log).toEqual(['announced', 'store', 'new page'])
})

test('a page that does not answer is not waited for', async () => {
  const { log, lock } = aLock()
  const done = lock(null)
  await vi.advanceTimersByTimeAsync(draftsWithinMs)
  await done
  expect(log).toEqual(['announced', 'store', 'new page'])
})

test('many wishes at once are one lock, and a later one is another', async () => {
  const { log, lock, draftsSaved } = aLock()
  const all = [lock(null), lock(null), lock(null)]
  draftsSaved()
  await Promise.all(all)
  expect(log).toHaveLength(3)
  const again = lock(null)
  draftsSaved()
  await again
  expect(log).toHaveLength(6)
})

test('ending the program waits for a lock under way, closes once, and shows no page', async () => {
  const { log, lock, close, draftsSaved } = aLock()
  const locked = lock(null)
  const closed = close()
  expect(close()).toBe(closed)
  draftsSaved()
  await locked
  await vi.advanceTimersByTimeAsync(draftsWithinMs)
  await closed
  expect(log).toEqual(['announced', 'store', 'new page', 'announced', 'store'])
})

test('the reason is that of whoever locked first, until the next lock', async () => {
  const { lock, whyLocked, draftsSaved } = aLock()
  expect(whyLocked()).toBe(null)
  const both = [lock('page-crashed'), lock(null)]
  draftsSaved()
  await Promise.all(both)
  expect(whyLocked()).toBe('page-crashed')
  const asked = lock(null)
  draftsSaved()
  await asked
  expect(whyLocked()).toBe(null)
})
