import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type DraftValue, draftSaver, saveAfterMs } from '../../../../renderer/data/draft-saver.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function aSaver(answers: (() => Promise<void>)[] = []) {
  const log: (DraftValue | 'removed')[] = []
  const next = async (entry: DraftValue | 'removed') => {
    log.push(entry)
    await answers.shift()?.()
  }
  return { log, saver: draftSaver({ save: next, remove: () => next('removed') }) }
}

test('many keystrokes become one save, a little after the last', async () => {
  const { log, saver } = aSaver()
  saver.changed({ name: 'K' })
  await vi.advanceTimersByTimeAsync(saveAfterMs - 1)
  saver.changed({ name: 'Ki' })
  await vi.advanceTimersByTimeAsync(saveAfterMs - 1)
  expect(log).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(log).toEqual([{ name: 'Ki' }])
})

test('a flush saves at once, and only what is not saved yet', async () => {
  const { log, saver } = aSaver()
  saver.changed({ name: 'Kim' })
  await saver.flush()
  await saver.flush()
  await vi.advanceTimersByTimeAsync(saveAfterMs)
  expect(log).toEqual([{ name: 'Kim' }])
})

test('a flush waits for the save that is under way', async () => {
  const slow = Promise.withResolvers<void>()
  const { saver } = aSaver([() => slow.promise])
  saver.changed(1)
  await vi.advanceTimersByTimeAsync(saveAfterMs)
  let isFlushed = false
  const flushed = saver.flush().then(() => {
    isFlushed = true
  })
  await vi.advanceTimersByTimeAsync(0)
  expect(isFlushed).toBe(false)
  slow.resolve()
  await flushed
})

test('a removed draft stays removed, also when a save was under way', async () => {
  const slow = Promise.withResolvers<void>()
  const { log, saver } = aSaver([() => slow.promise])
  saver.changed('first')
  await vi.advanceTimersByTimeAsync(saveAfterMs)
  saver.changed('second')
  const removed = saver.remove()
  slow.resolve()
  await removed
  await vi.advanceTimersByTimeAsync(saveAfterMs)
  expect(log).toEqual(['first', 'removed'])
})

test('a refused save does not stop the next', async () => {
  const { log, saver } = aSaver([() => Promise.reject(new Error('disk-full'))])
  saver.changed(1)
  await saver.flush()
  saver.changed(2)
  await saver.flush()
  expect(log).toEqual([1, 2])
})
