// The authority's profile and its rule parameters as the settings show and change them: a new profile, whole, each time.
import type { AuthoritySettings, RuleSettings } from '../../shared/settings/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { openCasePattern } from '../../shared/control/case-pattern.ts'
import { readParameters } from '../../shared/control/parameters.ts'
import { rules } from '../../shared/control/rules.ts'
import { compareRuleIds } from '../../shared/control/rule-order.ts'
import type { Authority } from '../../shared/register/authority.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { currentProfile, recordProfile } from '../vault/authority-profile.ts'
import type { Database } from '../vault/open-encrypted.ts'

export function authoritySettings(db: Database): AuthoritySettings | null {
  const profile = currentProfile(db)
  if (!profile) return null
  return {
    name: profile.name,
    cvr: profile.cvr,
    journalNumber: profile.journalNumber ?? '',
    accessEstablished: profile.accessEstablished ?? null,
    units: profile.units ?? [],
    closedDays: profile.closedDays ?? [],
    outages: profile.outages ?? [],
    cvrNumbers: profile.cvrNumbers ?? [],
    casePattern: profile.casePattern ?? '',
  }
}

/**
 * Records the profile with these settings; what is not among them stays.
 *
 * @throws AppError `authority-missing`, `control-invalid-case-pattern`, `ledger-holds-cpr`
 */
export function saveAuthority(ledger: Ledger, settings: AuthoritySettings): void {
  const profile = knownProfile(ledger.db)
  const { journalNumber: _journal, casePattern: _pattern, ...rest } = profile
  if (settings.casePattern !== '') openCasePattern(settings.casePattern)
  recordProfile(ledger, {
    ...rest,
    name: settings.name,
    cvr: settings.cvr,
    accessEstablished: settings.accessEstablished,
    units: settings.units,
    closedDays: settings.closedDays,
    outages: settings.outages,
    cvrNumbers: settings.cvrNumbers,
    ...(settings.journalNumber === '' ? {} : { journalNumber: settings.journalNumber }),
    ...(settings.casePattern === '' ? {} : { casePattern: settings.casePattern }),
  })
}

/** Every rule that has parameters, in order, with the values that the next run uses. */
export function ruleSettings(db: Database): RuleSettings[] {
  const used = readParameters(rules, currentProfile(db)?.parameters ?? {})
  const standard = readParameters(rules, {})
  return rules
    .map(({ id, version, title, clauses }) => ({
      id,
      version,
      title,
      clauses: [...clauses],
      parameters: Object.entries(used.get(id)!).map(([name, value]) => ({
        name,
        value,
        standard: standard.get(id)![name]!,
      })),
    }))
    .sort((a, b) => compareRuleIds(a.id, b.id))
}

/**
 * Sets a rule's parameters for the runs to come; a value that is the standard one is not kept.
 *
 * @throws AppError `authority-missing`, `control-unknown-rule`, `control-unknown-parameter`, `control-invalid-parameter`
 */
export function saveParameters(
  ledger: Ledger,
  { rule, parameters }: { readonly rule: string; readonly parameters: Readonly<Record<string, number>> },
): void {
  const profile = knownProfile(ledger.db)
  const standard = readParameters(rules, {}).get(rule)
  const own = Object.fromEntries(
    Object.entries(parameters).filter(([name, value]) => standard?.[name] !== value),
  )
  const { [rule]: _before, ...others } = profile.parameters ?? {}
  const next = Object.keys(own).length === 0 && standard ? others : { ...others, [rule]: own }
  readParameters(rules, next)
  recordProfile(ledger, { ...profile, parameters: next })
}

function knownProfile(db: Database): Authority {
  const profile = currentProfile(db)
  if (!profile) throw new AppError('authority-missing', {})
  return profile
}
