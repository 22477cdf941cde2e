// A value as the pack prints it, together with what it is. The kind is what the search for personal numbers goes by: the
// digits of a journal number are no personal number, the same digits in free text are.

/**
 * Kinds whose values are made or checked by Kontrolbog itself, or are by their nature no personal number (design:
 * "RID, journal number, epoch time, ledger size, hash, id, nonce, seed, signature", and what we count and date).
 */
export const ownKinds = [
  'rid',
  'journalNumber',
  'cvr',
  'hash',
  'seed',
  'id',
  'ledgerSize',
  'instant',
  'date',
  'count',
  'share',
  'line',
  'personCode',
  'sourceCode',
  'clause',
  'rule',
  'version',
] as const
export type OwnKind = (typeof ownKinds)[number]

/** Kinds that say what somebody wrote, in the authority or in a source. They are searched. */
export type WrittenKind = 'text' | 'employeeNo' | 'identity' | 'program' | 'unit' | 'file' | 'name'

export type PrintedKind = OwnKind | WrittenKind

/** `mark` numbers a print that looks like a personal number and is none, so that its page can be asked for. */
export type Printed = {
  readonly kind: PrintedKind
  readonly text: string
  readonly strong?: boolean
  readonly mark?: number
}

/** Points at a chapter or section by its label; printed as its number and page. */
export type Reference = { readonly kind: 'reference'; readonly label: string }

export type Inline = Printed | Reference

const own: ReadonlySet<string> = new Set(ownKinds)

export function isOwnKind(kind: PrintedKind): kind is OwnKind {
  return own.has(kind)
}

export function text(words: string): Printed {
  return { kind: 'text', text: words }
}

export function strong(words: string): Printed {
  return { kind: 'text', text: words, strong: true }
}

export function printed(kind: PrintedKind, words: string): Printed {
  return { kind, text: words }
}

export function reference(label: string): Reference {
  return { kind: 'reference', label }
}

const oces2Employee = /^(?:cvr:\d{8}-)?rid:[0-9a-f-]{4,40}$/i

/** A raw or normalised identity. An OCES2 employee id carries its prefix, and is therefore known for a RID. */
export function identity(raw: string): Printed {
  return { kind: oces2Employee.test(raw) ? 'rid' : 'identity', text: raw }
}
