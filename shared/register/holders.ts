// Who an authorisation's holder is: employee no., then any identity, then initials, then a program's name, compared as
// identities are. Where several share one, the one employed (program: in use) on the day wins, if it is exactly one.
import { withoutCpr } from '../ledger/cpr-guard.ts'
import { identityKey, isEmptyText } from '../text/normalise.ts'

export type Holder = {
  readonly kind: 'employee' | 'program'
  /** Id in the register. */
  readonly id: string
}

/** What the matching needs of an employee or program. Dates are local, both included; null = not stated. */
export type HolderEntry = Holder & {
  /** Employee no.; '' for a program. */
  readonly number: string
  /** Present ones, and those of earlier employments. */
  readonly initials: readonly string[]
  /** E-mail, identity columns, credentials. */
  readonly identities: readonly string[]
  /** A program's name; '' for an employee. */
  readonly programName: string
  readonly from: string | null
  readonly to: string | null
}

export type HolderIndex = {
  /** @param day local date on which it must be one holder alone; null when it is not known */
  find(text: string, day: string | null): Holder | 'none' | 'several'
  program(text: string): Holder | null
}

/** By which names of programs compare, wherever they are written: the register has them without CPR numbers. */
export function programKey(name: string): string {
  return identityKey(withoutCpr(name))
}

export function indexHolders(entries: readonly HolderEntry[]): HolderIndex {
  const programs = indexBy(entries, ({ programName }) => [programName])
  const steps = [
    { keyOf: identityKey, index: indexBy(entries, ({ number }) => [number]) },
    { keyOf: identityKey, index: indexBy(entries, ({ identities }) => identities) },
    { keyOf: identityKey, index: indexBy(entries, ({ initials }) => initials) },
    { keyOf: programKey, index: programs },
  ]
  return {
    find(text, day) {
      if (isEmptyText(text)) return 'none'
      for (const { keyOf, index } of steps) {
        const found = index.get(keyOf(text))
        if (found) return theOne(found, day)
      }
      return 'none'
    },
    program(text) {
      return programs.get(programKey(text))?.[0] ?? null
    },
  }
}

function indexBy(
  entries: readonly HolderEntry[],
  textsOf: (entry: HolderEntry) => readonly string[],
): Map<string, HolderEntry[]> {
  const index = new Map<string, HolderEntry[]>()
  for (const entry of entries) {
    const keys = new Set(
      textsOf(entry)
        .filter((text) => !isEmptyText(text))
        .map(identityKey),
    )
    for (const key of keys) {
      const sharing = index.get(key)
      if (sharing) sharing.push(entry)
      else index.set(key, [entry])
    }
  }
  return index
}

function theOne(found: readonly HolderEntry[], day: string | null): Holder | 'several' {
  if (found.length === 1) return found[0]!
  const active =
    day === null ? [] : found.filter(({ from, to }) => (from ?? day) <= day && (to ?? day) >= day)
  return active.length === 1 ? active[0]! : 'several'
}
