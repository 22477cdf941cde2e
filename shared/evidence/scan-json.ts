// Which values in the pack's JSON files hold a personal number. The files are searched as they are read again: text by
// text, so that no escape hides a number.
import type { Json } from '../text/canonical-json.ts'
import { type Printed, printed, text } from './printed.ts'
import { type ScannedValues, scanValues } from './scan-values.ts'

/** Names under which a number or a text of our own making stands, or a journal number. */
const ownNames: ReadonlySet<string> = new Set([
  'at',
  'bytes',
  'journalNumber',
  'ref',
  'seq',
  'seed',
  'startMs',
  'endMs',
])

/** Searches every text, number and name of a value read from JSON. */
export function scanJson(value: Json): Pick<ScannedValues, 'hits'> {
  const values: Printed[] = []
  collect(value, '', values)
  return scanValues(
    values,
    values.map(() => '"'),
  )
}

function collect(value: Json | undefined, name: string, values: Printed[]): void {
  if (typeof value === 'string' || typeof value === 'number') {
    // A fraction is a share that we counted.
    const isOwn = ownNames.has(name) || (typeof value === 'number' && !Number.isInteger(value))
    values.push(isOwn ? printed('id', String(value)) : text(String(value)))
  } else if (Array.isArray(value)) {
    // The same array: isArray does not narrow a readonly one.
    for (const item of value as readonly Json[]) collect(item, name, values)
  } else if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value as { readonly [key: string]: Json | undefined })
    // An identity that the authority registered as a RID (OCES2) is one, whatever its digits.
    const isRid = entries.some(([key, item]) => key === 'field' && isRidField(item))
    for (const [key, item] of entries) {
      values.push(text(key))
      if (isRid && key === 'raw' && typeof item === 'string') values.push(printed('rid', item))
      else collect(item, key, values)
    }
  }
}

function isRidField(value: Json | undefined): boolean {
  return typeof value === 'string' && value.trim().toLowerCase() === 'rid'
}
