// Saved profiles: what officers chose for files with one header.
import type { SavedProfile } from '../../shared/imports/contract.ts'
import type { ImportChoices } from '../../shared/imports/import-choices.ts'
import type { ImportKind } from '../../shared/imports/import-summary.ts'
import { AppError } from '../../shared/errors.ts'
import { holdsCpr, withoutCpr } from '../../shared/ledger/cpr-guard.ts'
import { type ImportProfile, importProfileSchema } from '../../shared/ledger/import-events.ts'
import { separatorCharSchema } from '../../shared/imports/import-choices.ts'
import { dateOrderSchema, encodingSchema } from '../../shared/imports/profile.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { record } from '../ledger/record.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { type FileHead, fieldOf, fingerprintOf } from './read-head.ts'

export type StoredProfile = ImportProfile & { readonly id: string; readonly savedAt: string }

type Row = {
  readonly id: string
  readonly kind: string
  readonly fingerprint: string
  readonly version: number
  readonly profile: string
  readonly savedAt: string
}

/** The profile of files with these headers, if one is saved. */
export function findProfile(
  db: Database,
  kind: ImportKind,
  headers: readonly string[],
): StoredProfile | null {
  // The columns are those of schema.sql.
  const row = db
    .prepare('SELECT * FROM importProfile WHERE kind = ? AND fingerprint = ? AND knownToSeq IS NULL')
    .get(kind, fingerprintOf(kind, headers)) as Row | undefined
  return row ? profileOf(row) : null
}

export function listProfiles(db: Database): SavedProfile[] {
  const rows = db.prepare('SELECT * FROM importProfile WHERE knownToSeq IS NULL ORDER BY savedAt DESC').all()
  // The columns are those of schema.sql.
  return (rows as Row[]).map(profileOf).map((profile) => ({
    id: profile.id,
    kind: profile.kind,
    label: profile.label,
    version: profile.version,
    columns: Object.fromEntries(
      profile.columns.flatMap(({ header, field }) => (field === null ? [] : [[header, field]])),
    ),
    timezone: profile.timezone,
    dateOrder: profile.dateOrder,
    savedAt: profile.savedAt,
  }))
}

/** @throws AppError `import-unknown` */
export function removeProfile(ledger: Ledger, id: string, reason: string): void {
  const known = ledger.db.prepare('SELECT 1 FROM importProfile WHERE id = ? AND knownToSeq IS NULL').get(id)
  if (!known) throw new AppError('import-unknown', {})
  record(ledger, { kind: 'import-profile-removed', subject: id, data: { reason } })
}

/** What the profile proposes for a file with its headers. */
export function choicesOf({ columns, ...profile }: StoredProfile): ImportChoices {
  // Written from the same schemas; a value of a later edition is left out.
  const encoding = encodingSchema.safeParse(profile.encoding).data
  const separator = separatorCharSchema.safeParse(profile.separator).data
  const dateOrder = dateOrderSchema.safeParse(profile.dateOrder).data
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(separator === undefined ? {} : { separator }),
    ...(profile.timezone === null ? {} : { timezone: profile.timezone }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    columns: Object.fromEntries(columns.map(({ field }, index) => [String(index), field])),
  }
}

/** Saves what was chosen for this header, unless that is known already. Headers that hold a personal number are no headers. */
export function saveProfile(
  ledger: Ledger,
  kind: ImportKind,
  file: string,
  head: FileHead,
  choices: ImportChoices,
): void {
  if (head.headers.some(holdsCpr) || choices.headerLine !== undefined) return
  const before = findProfile(ledger.db, kind, head.headers)
  const data = importProfileSchema.parse({
    kind,
    fingerprint: fingerprintOf(kind, head.headers),
    version: (before?.version ?? 0) + 1,
    label: withoutCpr(file),
    columns: head.headers.map((header, index) => ({ header, field: fieldOf(head, index) })),
    encoding: choices.encoding ?? null,
    separator: choices.separator ?? null,
    timezone: choices.timezone ?? null,
    dateOrder: choices.dateOrder ?? null,
  })
  if (before && saysTheSame(before, data)) return
  record(ledger, { kind: 'import-profile-saved', subject: ledger.ids.id(), data })
}

function saysTheSame(before: StoredProfile, after: ImportProfile): boolean {
  const said = ({ columns, encoding, separator, timezone, dateOrder }: ImportProfile) =>
    JSON.stringify([columns, encoding, separator, timezone, dateOrder])
  return said(before) === said(after)
}

function profileOf({ id, kind, fingerprint, version, profile, savedAt }: Row): StoredProfile {
  const said: unknown = JSON.parse(profile)
  return { ...importProfileSchema.parse({ kind, fingerprint, version, ...(said as object) }), id, savedAt } // written by its projector
}
