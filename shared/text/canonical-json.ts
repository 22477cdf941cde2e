// Canonical JSON as RFC 8785 defines it: the one form of a value that is hashed or signed.

/** A value that JSON can carry without loss. Numbers are finite. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * The RFC 8785 text of a value: keys by UTF-16 code unit, no blanks, numbers as ECMAScript prints them.
 * Keys whose value is undefined are left out. Throws TypeError on a number that is not finite, on a lone surrogate and
 * on anything JSON cannot carry.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('canonical JSON has no number that is not finite')
    return JSON.stringify(value)
  }
  if (typeof value === 'string') return canonicalText(value)
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalJson(item)).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`canonical JSON has no ${typeof value}`)
  const entries = Object.entries(value as { readonly [key: string]: Json | undefined })
  const present = entries.filter((entry): entry is [string, Json] => entry[1] !== undefined)
  present.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${present.map(([key, item]) => `${canonicalText(key)}:${canonicalJson(item)}`).join(',')}}`
}

function canonicalText(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('canonical JSON has no lone surrogate')
  return JSON.stringify(text)
}
