// Whom or what a finding is about, and the published names of severities and rules.
import { z } from 'zod'

export const severitySchema = z.enum(['kritisk', 'høj', 'middel', 'lav', 'info'])
export type Severity = z.infer<typeof severitySchema>

export const subjectKindSchema = z.enum([
  'employee',
  'program',
  'identity',
  'person',
  'unit',
  'source',
  'control',
])

/** `id`: employee no., program name, normalised identity, unit name, masked person, base name of a source, or `logs` / `authorisations`. */
export const subjectSchema = z.strictObject({
  kind: subjectKindSchema,
  id: z.string(),
  label: z.string(),
  identities: z.array(z.string()),
})
export type Subject = z.infer<typeof subjectSchema>

/** A source row: the file's place in the file order, and the 1-based physical line (or sheet row, element index). */
export type EventRef = { readonly source: number; readonly line: number }

/**
 * What a rule yields. Rows of the logs are given as row numbers in `RuleContext.rows`, rows of other sources as
 * references; the runner turns both into sorted events. `count` is set only when there are no rows (days or entries).
 */
export type FindingDraft = {
  readonly rule: string
  readonly severity: Severity
  readonly clauses: readonly string[]
  readonly subject: Subject
  readonly rows?: ArrayLike<number>
  readonly refs?: readonly EventRef[]
  readonly count?: number
  /** The rule's parameters as used, and `case` for a lettered case. */
  readonly parameters: Readonly<Record<string, string | number | boolean>>
  /** One plain Danish sentence; a question, never a verdict. */
  readonly reason: string
  /** Stands as the case in the id of a finding without rows (type or run start). */
  readonly discriminator?: string
}
