import { expect, test } from 'vitest'
import { startStore } from '../../../../electron/store/start-store.ts'

const entry = new URL('../../../helpers/stores/stubborn-store.ts', import.meta.url)
const places = { userData: '/nowhere', documents: '/nowhere', app: '/nowhere' }
const locked = { ok: false, code: 'locked', details: {} }
const nothing = () => undefined
const answered = { ok: true, value: expect.any(Number) as unknown }

test('a store that hangs is ended, not before two seconds, and another takes over', async () => {
  const store = startStore({ places }, nothing, nothing, entry)
  const before = await store.call('any', 'hang at lock')
  expect(before).toEqual(answered)
  const started = performance.now()
  await store.lock()
  expect(performance.now() - started).toBeGreaterThan(1900)
  const after = await store.call('any', 'answer')
  expect(after).toEqual(answered)
  expect(after).not.toEqual(before)
})

test('a call that outlives the lock is answered `locked` before a store that hangs is given up, and what ran it is gone', async () => {
  const hanging = startStore({ places }, nothing, nothing, entry)
  await hanging.call('any', 'hang at lock')
  const store = startStore({ places }, nothing, nothing, entry)
  const before = await store.call('any', 'answer')
  const call = store.call('any', 'never')
  const locks = [store.lock().then(() => 'outlived'), hanging.lock().then(() => 'hanging')]
  expect(await Promise.race(locks)).toBe('outlived')
  await Promise.all(locks)
  expect(await call).toEqual(locked)
  const after = await store.call('any', 'answer')
  expect(after).toEqual(answered)
  expect(after).not.toEqual(before)
})

test('a call that comes during the lock is answered `locked`', async () => {
  const store = startStore({ places }, nothing, nothing, entry)
  const locking = store.lock()
  expect(await store.call('any', 'answer')).toEqual(locked)
  await locking
  expect(await store.call('any', 'answer')).toEqual(answered)
})

test('a store that fails says of its calls that it stopped, tells of it, and another takes over', async () => {
  let stops = 0
  const store = startStore({ places }, nothing, () => stops++, entry)
  expect(await store.call('any', 'fail')).toEqual({ ok: false, code: 'store-stopped', details: {} })
  expect(stops).toBe(1)
  expect(await store.call('any', 'answer')).toEqual(answered)
})

test('a store that a lock has ended has not stopped by itself', async () => {
  let stops = 0
  const store = startStore({ places }, nothing, () => stops++, entry)
  await store.call('any', 'hang at lock')
  await store.lock()
  expect(await store.call('any', 'answer')).toEqual(answered)
  expect(stops).toBe(0)
})

test('a long call is work until it ends, and no other call is', async () => {
  const store = startStore({ places }, nothing, nothing, entry)
  const job = crypto.randomUUID()
  void store.call('vault.unlock', { job })
  void store.call('register.list', {})
  expect(store.isWorking()).toBe(false)
  const long = store.call('control.runRules', { job })
  expect(store.isWorking()).toBe(true)
  await long
  expect(store.isWorking()).toBe(false)
})
