// What an officer assesses in a control: findings that must be assessed, and the rows of the sample.
import { z } from 'zod'
import { countSchema, idSchema, lineSchema } from '../ledger/ids.ts'
import { outcomeSchema } from '../ledger/control-events.ts'
import { localDateSchema } from '../time/local-date-schema.ts'
import { severitySchema, subjectKindSchema, type Severity } from './subject.ts'

/** A finding by its place in the control's run, or a row of its sample. */
export const itemRefSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('finding'), ordinal: countSchema }),
  z.object({ kind: z.literal('row'), importId: idSchema, line: lineSchema }),
])
export type ItemRef = z.infer<typeof itemRefSchema>

/** `open`: nothing counts yet; `waiting`: an answer is awaited; `assessed`: the latest outcome counts. */
export const itemStateSchema = z.enum(['open', 'waiting', 'assessed'])
export type ItemState = z.infer<typeof itemStateSchema>

const common = {
  /** `f<ordinal>` or `r<importId>:<line>`: unique within the control. */
  key: z.string(),
  /** `label` is what the officer knows the subject by: initials, a program's name, `DDMMYY-XXXX`. */
  subject: z.object({ kind: subjectKindSchema, id: z.string(), label: z.string() }),
  state: itemStateSchema,
  outcome: outcomeSchema.nullable(),
  answerBy: localDateSchema.nullable(),
  /** It is about look-ups of the officer who asks. */
  isOwn: z.boolean(),
}

export const assessItemSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('finding'),
    ref: itemRefSchema,
    ...common,
    rule: z.string(),
    severity: severitySchema,
    reason: z.string(),
    count: countSchema,
  }),
  z.object({
    kind: z.literal('row'),
    ref: itemRefSchema,
    ...common,
    file: z.string(),
    line: lineSchema,
    /** It stands in a finding that must be assessed, too: one assessment is enough. */
    isInFinding: z.boolean(),
  }),
])
export type AssessItem = z.infer<typeof assessItemSchema>

/** Kritisk and høj are assessed singly, middel as a group or singly, lav and info not at all ("Duty to assess"). */
export function mustBeAssessed(severity: Severity): boolean {
  return severity === 'kritisk' || severity === 'høj' || severity === 'middel'
}

/** How many findings of a run must be assessed; the rest are for the officer to know of. */
export function findingsToAssess(bySeverity: Readonly<Partial<Record<Severity, number>>>): number {
  return severitySchema.options
    .filter(mustBeAssessed)
    .reduce((sum, severity) => sum + (bySeverity[severity] ?? 0), 0)
}

function mustBeAssessedSingly(severity: Severity): boolean {
  return severity === 'kritisk' || severity === 'høj'
}

type Groupable = {
  readonly rule: string
  readonly severity: Severity
  readonly subject: Pick<AssessItem['subject'], 'kind' | 'id'>
}

/** What findings of middel may be assessed together by: the rule and the one that they are about. */
export function assessGroup({ rule, subject }: Omit<Groupable, 'severity'>): string {
  return `${rule}\n${subject.kind}\n${subject.id}`
}

/**
 * Why one assessment cannot be about all of these findings ("Duty to assess"): `singly` where one of several is kritisk or
 * høj, `by-group` where they are of several rules or about several employees; null when it can.
 */
export function whyNotTogether(findings: readonly Groupable[]): 'singly' | 'by-group' | null {
  if (findings.length < 2) return null
  if (findings.some(({ severity }) => mustBeAssessedSingly(severity))) return 'singly'
  return new Set(findings.map(assessGroup)).size > 1 ? 'by-group' : null
}

export function itemKey(ref: ItemRef): string {
  return ref.kind === 'finding' ? `f${ref.ordinal}` : `r${ref.importId}:${ref.line}`
}

/**
 * Whether an outcome must be explained. Only a look-up that names its case explains itself: every finding is a question,
 * and an answer without words is none.
 */
export function needsExplanation(
  outcome: z.infer<typeof outcomeSchema>,
  items: readonly { readonly kind: 'finding' | 'row'; readonly hasCase: boolean }[],
): boolean {
  return outcome !== 'Sagligt begrundet' || items.some(({ kind, hasCase }) => kind === 'finding' || !hasCase)
}
