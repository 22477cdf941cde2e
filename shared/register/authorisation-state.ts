// How an authorisation stands at an instant, and through what it gives access: the two closed lists of the register page.
import { z } from 'zod'
import { dayMs } from '../time/local-date.ts'
import { trimBlanks } from '../text/normalise.ts'

/** `future`: its start is to come. `unstated`: it has no start, and so never covers anything. */
export const statusSchema = z.enum(['active', 'ending', 'ended', 'voided', 'future', 'unstated'])
export type AuthorisationStatus = z.infer<typeof statusSchema>

/** An authorisation ends soon when it is active and ends within this many days. */
export const endingWithinDays = 30

/**
 * @param nowMs the instant it is asked about, UTC ms
 * @returns the status; a registration in error stays one whatever its dates
 */
export function statusAt(
  authorisation: {
    readonly isVoided: boolean
    readonly startMs: number | null
    readonly endMs: number | null
  },
  nowMs: number,
): AuthorisationStatus {
  const { isVoided, startMs, endMs } = authorisation
  if (isVoided) return 'voided'
  if (endMs !== null && endMs <= nowMs) return 'ended'
  if (startMs === null) return 'unstated'
  if (startMs > nowMs) return 'future'
  return endMs !== null && endMs <= nowMs + endingWithinDays * dayMs ? 'ending' : 'active'
}

/** `everywhere`: the register names no system, and so it covers both. */
export const accessSchema = z.enum(['online', 'system', 'everywhere'])
export type Access = z.infer<typeof accessSchema>

/** The access type by holder and system; where they leave it open, by the list's own column for it. */
export function accessOf(authorisation: {
  readonly holderKind: 'employee' | 'program'
  readonly system: string
  readonly type: string
}): Access {
  const { holderKind, system, type } = authorisation
  if (holderKind === 'program') return 'system'
  if (system === 'online') return 'online'
  if (system !== '') return 'system'
  const said = trimBlanks(type).toLowerCase()
  if (said === 'online') return 'online'
  return said === 'system til system' || said === 's2s' ? 'system' : 'everywhere'
}

/** Whether an authorisation is among those of a type: one without a system is among both. */
export function isOfAccess(access: Access, wanted: 'online' | 'system'): boolean {
  return access === wanted || access === 'everywhere'
}
