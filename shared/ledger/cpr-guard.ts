// Keeps CPR numbers out of the ledger. What enters it can never be changed, so the question is asked at the schema, and
// in doubt the answer is no.
import { z } from 'zod'
import { cprSeparators, findCpr } from '../text/cpr-pattern.ts'

// Ten digits whose first four can be a day (61-91 for replacement numbers) and a month, or the same masked; not part of a
// longer run of letters or digits, and not the number of an OCES2 name.
const cprInText = new RegExp(
  String.raw`(?<![0-9A-Za-z])(?<!\b[RUF]ID:)(?:[0-24-9]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[${cprSeparators}]{0,4}(?:\d{4}|[Xx*]{4})(?![0-9A-Za-z])`,
  'g',
)

/** The message by which `record` tells a refused CPR number from a bug. */
export const cprMessage = 'kan indeholde et personnummer'

/** Whether some ten-digit run of the text could be a CPR number (days 1-31 and 61-91), masked or not. */
export function holdsCpr(text: string): boolean {
  if (findCpr(text)) return true
  // Most texts have no six digits in a row, and this is asked of every text of every entry.
  if (!/\d{6}/.test(text)) return false
  for (const [found] of text.matchAll(cprInText)) if (hasCprDay(found)) return true
  return false
}

function hasCprDay(found: string): boolean {
  const day = Number(found.slice(0, 2))
  return day >= 61 ? day <= 91 : day >= 1 && day <= 31
}

const leftOut = '[udeladt]'

/** The text with "[udeladt]" for every run that could be a CPR number: then it holds none. */
export function withoutCpr(text: string): string {
  let rest = text
  // What is left out can lay bare another: the end of a masked number was the beginning of the next.
  while (holdsCpr(rest)) {
    rest = rest.replaceAll(cprInText, (found) => (hasCprDay(found) ? leftOut : found))
    const found = findCpr(rest)
    if (found) rest = rest.slice(0, found.start) + leftOut + rest.slice(found.end)
  }
  return rest
}

/**
 * Whether an identity could be a CPR number. A RID that the authority registered as such is none, whatever its digits;
 * `field` is the column it came from.
 */
export function couldBeCpr(raw: string, field: string): boolean {
  if (field.trim().toLowerCase() === 'rid') return false
  const digits = raw.replaceAll(/[\s\u00A0\-.']/g, '')
  return holdsCpr(raw) || (/^\d{10}$/.test(digits) && holdsCpr(digits))
}

/**
 * Whether a journal number could be a CPR number. Ten digits alone are taken for a journal number: that is what the
 * column is for.
 */
export function referenceHoldsCpr(text: string): boolean {
  return !/^\d{10}$/.test(text.trim()) && holdsCpr(text)
}

/** A journal number as the ledger may hold it. */
export function referenceWithoutCpr(text: string): string {
  return referenceHoldsCpr(text) ? withoutCpr(text) : text
}

/** A text that holds no CPR number. */
export const textSchema = z.string().refine((text) => !holdsCpr(text), { error: cprMessage })

/** A text that says something and holds no CPR number. */
export const saidSchema = z
  .string()
  .min(1)
  .refine((text) => !holdsCpr(text), { error: cprMessage })

export const referenceSchema = z.string().refine((text) => !referenceHoldsCpr(text), { error: cprMessage })

/** Whether some text or key anywhere in a JSON value holds one. */
export function jsonHoldsCpr(value: unknown): boolean {
  if (typeof value === 'string') return holdsCpr(value)
  if (value === null || typeof value !== 'object') return false
  if (Array.isArray(value)) return value.some(jsonHoldsCpr)
  return Object.entries(value).some(([key, item]) => holdsCpr(key) || jsonHoldsCpr(item))
}

/** Any JSON without a CPR number in a text or a key. */
export const guardedJsonSchema = z.json().refine((value) => !jsonHoldsCpr(value), { error: cprMessage })
