// Checks of the authority's profile that its schema cannot make, told with file, line and reason, and before anything is
// written: the same faults would otherwise end the run minutes later.
import { openCasePattern } from '../../shared/control/case-pattern.ts'
import { readParameters } from '../../shared/control/parameters.ts'
import { rules } from '../../shared/control/rules.ts'
import { AppError, type ErrorCode } from '../../shared/errors.ts'
import { holdsCpr } from '../../shared/ledger/cpr-guard.ts'
import type { Authority } from '../../shared/register/authority.ts'
import { fieldName, type JsonDocument, shownName } from './read-json-input.ts'

/**
 * Returns the profile when it can be used.
 *
 * @throws AppError `ledger-holds-cpr`, `control-unknown-rule`, `control-unknown-parameter`, `control-invalid-parameter`,
 *   `control-invalid-case-pattern`, each with file, line and reason
 */
export function checkAuthority({ value: authority, name, lineOf }: JsonDocument<Authority>): Authority {
  const at = (place: readonly string[], reason: string) => ({ file: name, line: lineOf(place), reason })
  // First, so that no later sentence repeats such a text.
  const cpr = cprPlace({ ...authority, journalNumber: '' })
  if (cpr) {
    const reason = 'feltet kan indeholde et personnummer'
    throw new AppError('ledger-holds-cpr', {
      kind: 'authority-registered',
      field: fieldName(cpr),
      ...at(cpr, reason),
    })
  }
  try {
    readParameters(rules, authority.parameters ?? {})
    openCasePattern(authority.casePattern)
  } catch (error) {
    throw error instanceof AppError ? placed(error, at) : error
  }
  return authority
}

type At = (place: readonly string[], reason: string) => { file: string; line: number; reason: string }

/** The same error with its place; `rule` and `name` as they may be shown. */
function placed(error: AppError, at: At): AppError {
  if (isCode(error, 'control-unknown-rule')) {
    const { rule } = error.details
    const place = at(['parameters', rule], 'reglen findes ikke i denne udgave')
    return new AppError(error.code, { rule: shownName(rule), ...place })
  }
  if (isCode(error, 'control-unknown-parameter')) {
    const { rule, name } = error.details
    const place = at(['parameters', rule, name], 'reglen har ingen parameter af det navn')
    return new AppError(error.code, { rule, name: shownName(name), ...place })
  }
  if (isCode(error, 'control-invalid-parameter')) {
    const { rule, name } = error.details
    const place = at(['parameters', rule, name], 'parameteren ligger uden for det tilladte')
    return new AppError(error.code, { rule, name, ...place })
  }
  if (isCode(error, 'control-invalid-case-pattern'))
    return new AppError(error.code, at(['casePattern'], 'feltet er ikke et gyldigt regulært udtryk'))
  return error
}

function isCode<Code extends ErrorCode>(error: AppError, code: Code): error is AppError<Code> {
  return error.code === code
}

/** Where the first text or key that could be a CPR number stands, or undefined. */
function cprPlace(value: unknown): string[] | undefined {
  if (typeof value === 'string') return holdsCpr(value) ? [] : undefined
  if (value === null || typeof value !== 'object') return undefined
  for (const [key, item] of Object.entries(value)) {
    if (holdsCpr(key)) return [key]
    const below = cprPlace(item)
    if (below) return [key, ...below]
  }
  return undefined
}
