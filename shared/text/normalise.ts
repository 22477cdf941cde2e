// How texts from different systems are made comparable. The raw text is always kept beside the key and shown.

// No-break and zero-width blanks count as blanks: exports from web pages and spreadsheets are full of them.
const edgeBlanks = /^[\s\u200B-\u200D\u2060\uFEFF]+|[\s\u200B-\u200D\u2060\uFEFF]+$/g

export function trimBlanks(text: string): string {
  return text.replace(edgeBlanks, '')
}

/** Whether a cell says nothing (domain: "A text is empty when ..."). */
export function isEmptyText(text: string): boolean {
  const trimmed = trimBlanks(text).toLowerCase()
  return trimmed === '' || trimmed === '-' || trimmed === '0' || trimmed === 'n/a' || trimmed === 'ukendt'
}

const uuid = /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$/
const oces3 = /^ui:dk-[eop]:g:/

/**
 * The key by which identities compare: trimmed, case-folded, without a leading `DOMAIN\`, UUIDs freed of hyphens. An
 * OCES3 name (UI:DK-E:G:<uuid>) and the 32 hex digits of the same UUID give one key.
 */
export function identityKey(raw: string): string {
  let key = trimBlanks(raw).toLowerCase()
  const backslash = key.indexOf('\\')
  if (backslash >= 0) key = trimBlanks(key.slice(backslash + 1))
  key = key.replace(oces3, '')
  const match = uuid.exec(key)
  return match ? match.slice(1).join('') : key
}
