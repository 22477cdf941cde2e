// The clock of a workstation is not to be trusted, but neither is it the ledger's: known time is the entry's number.

const behindMs = 2 * 60_000
const aheadMs = 30 * 86_400_000

/**
 * Whether the officer must be asked before anything is recorded at this clock.
 *
 * @param nowMs the clock, UTC ms
 * @param lastMs instant of the last entry, UTC ms; null when there is none
 * @param acceptedMs a clock that the officer accepted and that no entry has overtaken since, UTC ms; null when none
 * @returns `behind` when the clock stands more than two minutes before the last entry, `ahead` when more than 30 days
 *   after it, null when nothing needs asking
 */
export function clockQuestion(
  nowMs: number,
  lastMs: number | null,
  acceptedMs: number | null,
): 'behind' | 'ahead' | null {
  if (lastMs === null) return null
  if (nowMs - lastMs > aheadMs) return 'ahead'
  if (lastMs - nowMs <= behindMs) return null
  return acceptedMs !== null && nowMs >= acceptedMs - behindMs ? null : 'behind'
}

/** The instant an entry gets: never before the entry before it. */
export function entryInstantMs(nowMs: number, lastMs: number | null): number {
  return lastMs === null ? nowMs : Math.max(nowMs, lastMs)
}
