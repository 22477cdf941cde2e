import { powerMonitor } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchPower } from '../../../../electron/power.ts'

let idleSeconds = 0
let at = 0
let stop: () => void
const log: (string | number)[] = []

beforeEach(() => {
  vi.useFakeTimers()
  idleSeconds = 0
  at = 0
  log.length = 0
  powerMonitor.getSystemIdleTime = () => idleSeconds
  stop = watchPower({
    lock: (reason) => void log.push(reason),
    warn: (seconds) => void log.push(seconds),
    now: () => at,
  })
})
afterEach(() => {
  stop()
  powerMonitor.removeAllListeners()
  vi.useRealTimers()
})

function second(idle: number): void {
  idleSeconds = idle
  at += 1000
  vi.advanceTimersByTime(1000)
}

test('it warns from nine minutes on, locks at ten, and once', () => {
  second(539)
  second(540)
  second(599)
  second(600)
  second(601)
  second(700)
  expect(log).toEqual([60, 1, 'idle'])
})

test('it says when somebody is back, and locks again the next time', () => {
  second(550)
  second(0)
  second(600)
  second(0)
  second(600)
  expect(log).toEqual([50, 0, 'idle', 'idle'])
})

test.each(['lock-screen', 'suspend', 'shutdown'])('%s locks', (event) => {
  powerMonitor.emit(event)
  expect(log).toEqual(['system'])
})

test('a machine that slept ten minutes locks when it wakes, and one that slept nine does not', () => {
  at += 9 * 60_000
  powerMonitor.emit('resume')
  expect(log).toEqual([])
  at += 10 * 60_000
  powerMonitor.emit('resume')
  expect(log).toEqual(['system'])
})
