// What the importer knows of one canonical field: its names in exports, and what its contents must parse as.

/** What the values of a column must parse as before a name alone is believed. `text` is anything. */
export type FieldContent =
  | 'text'
  | 'instant'
  | 'date'
  | 'clock'
  | 'person'
  | 'count'
  | 'yes-no'
  | 'cvr'
  | 'ip'
  | 'dateOrInstant'
  | 'period'

export type Field = {
  /** Canonical name, as `import.json` prints it. With `_` as a blank it is a synonym too, and the first. */
  readonly name: string
  /** In order of preference: of several columns the one earliest here is the field. */
  readonly synonyms: readonly string[]
  readonly content: FieldContent
  /** All matching columns are taken, not only the first. */
  readonly isRepeatable?: boolean
}

export function field(
  name: string,
  synonyms: readonly string[],
  content: FieldContent = 'text',
  isRepeatable = false,
): Field {
  return { name, synonyms, content, isRepeatable }
}
