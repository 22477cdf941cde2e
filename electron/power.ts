// When the data file must lock by itself: nobody there for ten minutes (terms 7.8), Windows locked, suspended or shut
// down. The wall clock is watched too: a machine that slept past the limit locks when it wakes.
import { powerMonitor } from 'electron'
import type { LockReason } from '../shared/window/contract.ts'

export type IdleWatch = {
  readonly lock: (reason: LockReason) => void
  /** Seconds until it locks; 0 when somebody is back. */
  readonly warn: (secondsLeft: number) => void
  readonly now: () => number
}

const lockAfterSeconds = 600
const warnAfterSeconds = 540
const lookEveryMs = 1000

export function watchPower({ lock, warn, now }: IdleWatch): () => void {
  let lastLookMs = now()
  let isWarned = false
  // One lock for each time that nobody is there.
  let isLocked = false
  const lockWithMachine = () => lock('system')
  powerMonitor.on('lock-screen', lockWithMachine)
  powerMonitor.on('suspend', lockWithMachine)
  powerMonitor.on('shutdown', lockWithMachine)
  powerMonitor.on('resume', look)
  const timer = setInterval(look, lookEveryMs)

  function look(): void {
    const at = now()
    const sleptSeconds = (at - lastLookMs) / 1000
    lastLookMs = at
    const idleSeconds = powerMonitor.getSystemIdleTime()
    const isAway = idleSeconds >= lockAfterSeconds
    if (sleptSeconds >= lockAfterSeconds) lock('system')
    else if (isAway && !isLocked) lock('idle')
    isLocked = isAway
    const isIdle = idleSeconds >= warnAfterSeconds && !isAway
    if (isIdle) warn(lockAfterSeconds - idleSeconds)
    else if (isWarned && !isAway) warn(0)
    isWarned = isIdle
  }

  return () => clearInterval(timer)
}
