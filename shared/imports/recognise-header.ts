// Which fields a row of cells could be the header of, by name alone; by it the header is found below preamble lines.
import type { Field } from './field.ts'
import { fieldsOf, requiredFields } from './fields-of.ts'
import type { ImportKind } from './import-summary.ts'
import { headerKey } from './normalise-header.ts'
import { isServiceHeader } from './service-names.ts'

/** A field that a header names, and how early in its list of synonyms: 0 is the field's own name. */
export type NamedField = { readonly field: Field; readonly position: number }

const longestHeader = 64
const dictionaries = new Map<readonly Field[], ReadonlyMap<string, readonly NamedField[]>>()

/** The fields of the kind that a header names; usually none or one. */
export function fieldsNamed(header: string, kind: ImportKind): readonly NamedField[] {
  // Thousands of cells are asked about before the header is found, and most are no header by their length.
  if (header.length > longestHeader) return []
  return dictionaryOf(fieldsOf(kind)).get(headerKey(header)) ?? []
}

function dictionaryOf(fields: readonly Field[]): ReadonlyMap<string, readonly NamedField[]> {
  const known = dictionaries.get(fields)
  if (known) return known
  const made = new Map<string, NamedField[]>()
  for (const field of fields) {
    const seen = new Set<string>()
    ;[field.name, ...field.synonyms].forEach((name, position) => {
      const key = headerKey(name)
      if (seen.has(key)) return
      seen.add(key)
      made.set(key, [...(made.get(key) ?? []), { field, position }])
    })
  }
  dictionaries.set(fields, made)
  return made
}

export type HeaderFit = {
  /** Number of cells that name a field (statistics: or a service). */
  readonly recognised: number
  /** Whether the names cover what the kind cannot do without. */
  readonly isSufficient: boolean
}

export function fitHeader(cells: readonly string[], kind: ImportKind): HeaderFit {
  let recognised = 0
  const names = new Set<string>()
  for (const cell of cells) {
    const named = fieldsNamed(cell, kind)
    for (const { field } of named) names.add(field.name)
    // Who did what may stand in the message.
    if (headerKey(cell) === 'msg') names.add('user_id').add('transaction_type')
    const isService =
      kind === 'statistics' && named.length === 0 && cell.length <= longestHeader * 2 && isServiceHeader(cell)
    if (isService) names.add('transaction_type').add('count')
    if (named.length > 0 || isService) recognised++
  }
  return { recognised, isSufficient: missingFields(kind, names).length === 0 }
}

/** What the kind cannot do without and these names do not cover, alternatives parted by "/". */
export function missingFields(kind: ImportKind, names: ReadonlySet<string>): string[] {
  const hasTime = names.has('timestamp') || names.has('date')
  // What a message says in `key=value` pairs or in an address counts when the columns are matched, not by name.
  return requiredFields(kind)
    .filter((choices) => !(choices[0] === 'timestamp' ? hasTime : choices.some((name) => names.has(name))))
    .map((choices) => choices.join('/'))
}
