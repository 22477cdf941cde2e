// Who an authorisation's holder is: employee no., then any identity, then initials, then a program's name, compared as
// identities are. Where several share one, the one employed (program: in use) on the day wins, if it is exactly one.
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
  readonly initials: string
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

export function indexHolders(entries: readonly HolderEntry[]): HolderIndex {
  const steps = [
    indexBy(entries, ({ number }) => [number]),
    indexBy(entries, ({ identities }) => identities),
    indexBy(entries, ({ initials }) => [initials]),
    indexBy(entries, ({ programName }) => [programName]),
  ]
  const programs = steps[3]
  return {
    find(text, day) {
      if (isEmptyText(text)) return 'none'
      const key = identityKey(text)
      for (const step of steps) {
        const found = step.get(key)
        if (found) return theOne(found, day)
      }
      return 'none'
    },
    program(text) {
      return programs?.get(identityKey(text))?.[0] ?? null
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
