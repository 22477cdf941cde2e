import { expect, test } from 'vitest'
import { startStore } from '../../../../electron/store/start-store.ts'

const entry = new URL('../../../helpers/stores/stubborn-store.ts', import.meta.url)
const places = { userData: '/nowhere', documents: '/nowhere', app: '/nowhere' }
const locked = { ok: false, code: 'locked', details: {} }
const answered = { ok: true, value: expect.any(Number) as unknown }

async function seconds(act: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await act()
  return (performance.now() - started) / 1000
}

test('a store that hangs is ended after two seconds, and another takes over', async () => {
  const store = startStore({ places }, () => undefined, entry)
  const before = await store.call('any', 'hang at lock')
  expect(before).toEqual(answered)
  const took = await seconds(store.lock)
  expect(took).toBeGreaterThan(1.9)
  expect(took).toBeLessThan(2.5)
  const after = await store.call('any', 'answer')
  expect(after).toEqual(answered)
  expect(after).not.toEqual(before)
})

test('a call that outlives the lock is answered `locked`, and what ran it is gone', async () => {
  const store = startStore({ places }, () => undefined, entry)
  const before = await store.call('any', 'answer')
  const call = store.call('any', 'never')
  expect(await seconds(store.lock)).toBeLessThan(1)
  expect(await call).toEqual(locked)
  const after = await store.call('any', 'answer')
  expect(after).toEqual(answered)
  expect(after).not.toEqual(before)
})

test('a call that comes during the lock is answered `locked`', async () => {
  const store = startStore({ places }, () => undefined, entry)
  const locking = store.lock()
  expect(await store.call('any', 'answer')).toEqual(locked)
  await locking
  expect(await store.call('any', 'answer')).toEqual(answered)
})

test('a store that fails answers its calls as `unexpected`, and another takes over', async () => {
  const store = startStore({ places }, () => undefined, entry)
  expect(await store.call('any', 'fail')).toEqual({ ok: false, code: 'unexpected', details: {} })
  expect(await store.call('any', 'answer')).toEqual(answered)
})
