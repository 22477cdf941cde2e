// The published data/kontroller.json of a pack: what the PDF prints about each control, as data.
import { z } from 'zod'
import { employeeNoticeSchema } from '../control/control-figures.ts'
import { coverageFileSchema } from '../control/coverage-file.ts'
import { type SampleFile, sampleFileSchema } from '../control/sample-file.ts'
import { severitySchema, subjectKindSchema } from '../control/subject.ts'
import { outcomeSchema } from '../ledger/control-events.ts'
import { importKindSchema } from '../imports/import-summary.ts'
import { previousControlSchema } from '../register/authority.ts'
import { localDateSchema } from '../time/local-date-schema.ts'
import { countOutcomes, notAssessed, outcomeOf, outcomeOfRow } from './assessed.ts'
import type { PackControl, PackRequest } from './pack-request.ts'
import type { PersonCodes } from './person-codes.ts'

const count = z.int().min(0)
const range = z.strictObject({ from: localDateSchema, to: localDateSchema })
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const sourceSchema = z.strictObject({
  file: z.string(),
  kind: importKindSchema,
  program: z.string().nullable(),
  sha256,
  bytes: count,
  encoding: z.string(),
  separator: z.string(),
  timezone: z.string(),
  declared: range,
  rowsRead: count,
  accepted: count,
  rejected: count,
  duplicates: count,
  rowsInPeriod: count.nullable(),
  rowsOutsidePeriod: count.nullable(),
})

const ruleSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  title: z.string(),
  clauses: z.array(z.string()),
  parameters: z.record(z.string(), z.number()),
  findings: count.nullable(),
  notRun: z.string().nullable(),
  /** That it could look back less far than it does by itself. */
  lookBack: z.string().nullable(),
})

const findingSchema = z.strictObject({
  id: z.string(),
  rule: z.string(),
  severity: severitySchema,
  clauses: z.array(z.string()),
  /** Employees by number; people looked up by code (P-0001). */
  subject: z.strictObject({ kind: subjectKindSchema, id: z.string() }),
  count,
  reason: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** The outcome, or that there is none. */
  assessment: z.union([outcomeSchema, z.literal(notAssessed)]),
})

const approvalSchema = z.strictObject({
  /** ISO instant, UTC. */
  approvedAt: z.string(),
  officer: z.string(),
  role: z.string(),
  covers: z.array(z.string()),
  incomplete: z.string().nullable(),
  ledgerEntry: z.int().min(1),
  sampleOutcomes: z.record(z.string(), count),
  employeeNotice: employeeNoticeSchema.nullable(),
  /** Draws before the sample that was assessed. */
  earlierDraws: z.array(z.strictObject({ draws: z.int().min(1), seed: z.string(), size: count })),
  /** Of the counts by user, type and day that the approval left in the data file. */
  usage: z.strictObject({ rows: count, sha256 }).nullable(),
})

export const controlsFileSchema = z.strictObject({
  format: z.literal('kontrolbog-kontroller/1'),
  authority: z.strictObject({ name: z.string(), cvr: z.string(), journalNumber: z.string().nullable() }),
  /** ISO instant as given. */
  generatedAt: z.string(),
  timezone: z.string(),
  ledger: z.strictObject({ seq: z.int().min(1), head: sha256 }),
  /** Earlier controls as the authority states them, and those approved in Kontrolbog. */
  previousControls: z.array(previousControlSchema),
  controls: z.array(
    z.strictObject({
      /** A draft is approved by nobody and counts in no deadline. */
      status: z.enum(['kladde', 'godkendt']),
      /** Null for a draft. */
      approval: approvalSchema.nullable(),
      period: range,
      sources: z.array(sourceSchema),
      sample: sampleFileSchema,
      coverage: coverageFileSchema,
      rules: z.array(ruleSchema),
      /** Without their rows: those stand in fund.csv. */
      findings: z.array(findingSchema),
    }),
  ),
})
export type ControlsFile = z.infer<typeof controlsFileSchema>

/** @param people the codes of each control's people, in the order of the controls */
export function controlsFile(request: PackRequest, people: readonly PersonCodes[]): ControlsFile {
  const { authority, ledger } = request
  return controlsFileSchema.parse({
    format: 'kontrolbog-kontroller/1',
    authority: {
      name: authority.name,
      cvr: authority.cvr,
      journalNumber: authority.journalNumber ?? null,
    },
    generatedAt: request.generatedAt,
    timezone: request.timezone,
    ledger,
    previousControls: [...(authority.previousControls ?? []), ...request.carriedOut],
    controls: request.controls.map((control, index) => controlEntry(control, people[index]!)), // one for each
  })
}

function controlEntry(entry: PackControl, people: PersonCodes): ControlsFile['controls'][number] {
  const { control, profile, period, sources } = entry
  return {
    status: profile.isDraft ? 'kladde' : 'godkendt',
    approval: approvalEntry(entry),
    period,
    sources: sources.map((source) => sourceEntry(source, control)),
    sample: sampleWithCodes(control.sample, people),
    coverage: control.coverage,
    rules: control.rules.map((rule) => ({
      ...rule,
      clauses: [...rule.clauses],
      lookBack: rule.lookBack ?? null,
    })),
    findings: control.findings.map((finding) => ({
      id: finding.id,
      rule: finding.rule,
      severity: finding.severity,
      clauses: finding.clauses,
      subject: {
        kind: finding.subject.kind,
        id: people.ofSubject(finding) ?? finding.subject.id,
      },
      count: finding.count,
      reason: people.replaceIn(finding, finding.reason),
      parameters: Object.fromEntries(
        Object.entries(finding.parameters).map(([name, value]) => [
          name,
          typeof value === 'string' ? people.replaceIn(finding, value) : value,
        ]),
      ),
      assessment: outcomeOf(profile, finding),
    })),
  }
}

function approvalEntry({ profile, control }: PackControl): z.infer<typeof approvalSchema> | null {
  if (profile.isDraft) return null
  const { approvedAt, officer, covers, incomplete, seq, employeeNotice, usage } = profile.approval
  const rows = countOutcomes(control.sample.rows.map((row) => outcomeOfRow(profile, row)))
  return {
    approvedAt,
    officer: officer.name,
    role: officer.role,
    covers: [...covers],
    incomplete,
    ledgerEntry: seq,
    sampleOutcomes: Object.fromEntries(rows.map(({ outcome, count: n }) => [outcome, n])),
    employeeNotice,
    earlierDraws: profile.approval.earlierDraws.map(({ draws, seed, size }) => ({ draws, seed, size })),
    usage,
  }
}

function sampleWithCodes(sample: SampleFile, people: PersonCodes): SampleFile {
  const coded = <Entry extends { subject: string }>(entry: Entry): Entry => ({
    ...entry,
    subject: people.replaceSubject(entry.subject),
  })
  return { ...sample, strata: sample.strata.map(coded), rows: sample.rows.map(coded) }
}

function sourceEntry(
  { summary, declared, program }: PackControl['sources'][number],
  control: PackControl['control'],
): z.infer<typeof sourceSchema> {
  const counts = control.sources.find(({ file }) => file === summary.file)
  return {
    file: summary.file,
    kind: summary.kind,
    program,
    sha256: summary.sha256,
    bytes: summary.bytes,
    encoding: summary.encoding,
    separator: summary.separator,
    timezone: summary.timezone,
    declared,
    rowsRead: summary.rowsRead,
    accepted: summary.accepted,
    rejected: summary.rejected,
    duplicates: summary.duplicates,
    rowsInPeriod: counts?.rowsInPeriod ?? null,
    rowsOutsidePeriod: counts?.rowsOutsidePeriod ?? null,
  }
}
