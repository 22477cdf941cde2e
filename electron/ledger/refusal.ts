// Why an event does not pass its schema, told without what stands in it.
import type { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { cprMessage } from '../../shared/ledger/cpr-guard.ts'

type Issue = z.core.$ZodIssue

/** `ledger-holds-cpr` when a text could be a CPR number; otherwise a bug, whose message names kinds of fault and fields. */
export function refusal(kind: string, error: z.ZodError): Error {
  const cpr = error.issues.find(isCpr)
  if (cpr) return new AppError('ledger-holds-cpr', { kind, field: fieldOf(cpr) })
  const faults = error.issues.map((issue) => `${issue.code} at ${fieldOf(issue)}`)
  return new TypeError(`the event ${kind} has not its shape: ${faults.join(', ')}`)
}

function isCpr(issue: Issue): boolean {
  if (issue.message === cprMessage) return true
  if (issue.code === 'invalid_key' || issue.code === 'invalid_element') return issue.issues.some(isCpr)
  return issue.code === 'invalid_union' && issue.errors.flat().some(isCpr)
}

// Names of our own fields only: a key that a user wrote (a column's header) could be the very number that is refused.
function fieldOf({ path }: Issue): string {
  const names = path.filter((part) => typeof part === 'string')
  return names.findLast((name) => /^[a-zA-Z]{1,40}$/.test(name)) ?? ''
}
