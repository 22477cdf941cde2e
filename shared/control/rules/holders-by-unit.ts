// Authorisations grouped by their holder's unit, for rules that yield one finding a unit.
import type { AuthorisationFact } from '../../register/facts.ts'
import type { Party, RuleContext } from '../rule-context.ts'
import type { EventRef, Subject } from '../subject.ts'

export type UnitHolders = {
  readonly subject: Subject
  readonly authorisations: readonly AuthorisationFact[]
  /** The authorisations' rows; those entered by hand have none. */
  readonly refs: readonly EventRef[]
}

/** Whether an authorisation is in force at the last instant of the period. A missing start is never in force. */
export function isActiveAtEnd({ isVoided, startMs, endMs }: AuthorisationFact, toMs: number): boolean {
  return !isVoided && startMs !== null && startMs < toMs && (endMs === null || endMs >= toMs)
}

/** Finds the party of an authorisation's holder; undefined when the register does not know it. */
export function openHolders({
  parties,
}: RuleContext): (authorisation: AuthorisationFact) => number | undefined {
  const known = new Map(
    parties.flatMap(({ kind, id }, index) =>
      kind === 'identity' ? [] : [[`${kind}\n${id}`, index] as const],
    ),
  )
  return ({ holder }) => known.get(`${holder.kind}\n${holder.id}`)
}

/** A program counts in its owner's unit; a holder without a unit in ''. Units in the order they are first met. */
export function holdersByUnit(
  context: RuleContext,
  authorisations: readonly AuthorisationFact[],
): readonly UnitHolders[] {
  const holderOf = openHolders(context)
  const units = new Map<string, { authorisations: AuthorisationFact[]; holders: Set<Party> }>()
  for (const authorisation of authorisations) {
    const index = holderOf(authorisation)
    const party = index === undefined ? undefined : context.parties[index]
    const name = party?.unit ?? ''
    const unit = units.get(name) ?? { authorisations: [], holders: new Set() }
    unit.authorisations.push(authorisation)
    if (party) unit.holders.add(party)
    units.set(name, unit)
  }
  return [...units].map(([name, unit]) => ({
    subject: {
      kind: 'unit',
      id: name,
      label: name === '' ? 'Uden enhed' : name,
      identities: [...new Set([...unit.holders].flatMap((party) => identitiesOf(context, party)))],
    },
    authorisations: unit.authorisations,
    refs: unit.authorisations.flatMap(({ source }) => (source ? [source] : [])),
  }))
}

function identitiesOf({ employees, programs }: RuleContext, party: Party): readonly string[] {
  if (party.kind === 'employee') return employees[party.index]!.identities.map(({ raw }) => raw)
  return [party.id, ...programs[party.index]!.identities.map(({ raw }) => raw)]
}
