// From the rows of a run's program lists to what the register takes, and what it refuses. An owner nobody knows is no
// reason.
import type { IdentityCell, ProgramRow } from '../imports/list-rows.ts'
import { withoutCpr } from '../ledger/cpr-guard.ts'
import type { Source } from '../ledger/ids.ts'
import type { ProgramData } from '../ledger/register-events.ts'
import { isEmptyText } from '../text/normalise.ts'
import { programKey } from './holders.ts'
import { type Span, firstKnown, firstText, hull, latestFirst, said } from './merge-rows.ts'
import { type Listed, type Plan, type RegisterList, planLists } from './plan-lists.ts'
import { refusedIdentity } from './refused-identity.ts'

export type PlannedProgram = {
  /** The row of the latest use. */
  readonly source: Exclude<Source, null>
  readonly program: ProgramData
  /** Credentials of all rows. */
  readonly identities: readonly IdentityCell[]
}

/**
 * One plan a list. Refuses a row without name, and an owner or credentials that could be a CPR number. Rows of one name
 * are one program, in use from the earliest start to the latest end, with the types and credentials of all; other columns
 * are those of the latest use, or where it has none, of the one before.
 */
export function planPrograms(lists: readonly RegisterList<ProgramRow>[]): Plan<PlannedProgram>[] {
  return planLists(lists, {
    refusal,
    keyOf: ({ name }) => programKey(name),
    clash: () => null,
    merge,
  })
}

function refusal({ name, owner, credentials }: ProgramRow): string | null {
  if (isEmptyText(name)) return 'programmets navn mangler'
  return refusedIdentity([{ field: 'ejer', raw: owner }, ...credentials])
}

function spanOf({ row: { from, to }, list: { fields } }: Listed<ProgramRow>): Span {
  const has = (field: string) => fields?.has(field) ?? true
  return { from: has('from') ? from : undefined, to: has('to') ? to : undefined }
}

function merge(listed: readonly Listed<ProgramRow>[]): PlannedProgram {
  const ordered = latestFirst(listed, spanOf)
  const rows = ordered.map(({ row }) => row)
  const [latest] = ordered
  if (!latest) throw new Error('no rows')
  const { from, to } = hull(listed.map(spanOf))
  const text = (of: (row: ProgramRow) => string) => withoutCpr(firstText(rows.map(of)))
  const types = listed.flatMap(({ row }) => row.types.map(withoutCpr))
  return {
    source: { importId: latest.list.importId, line: latest.row.line },
    program: {
      name: withoutCpr(latest.row.name),
      vendor: text(({ vendor }) => vendor),
      environment: text(({ environment }) => environment),
      owner: firstText(rows.map(({ owner }) => owner)),
      types: [...new Set(types)].filter((type) => !isEmptyText(type)),
      purpose: text(({ purpose }) => purpose),
      legalBasis: text(({ legalBasis }) => legalBasis),
      inUseFrom: from,
      inUseTo: to,
      isBatch: firstKnown(rows.map(({ batch }) => batch)),
      isSelfService: firstKnown(rows.map(({ selfService }) => selfService)),
      isFileDownload: firstKnown(rows.map(({ fileDownload }) => fileDownload)),
      fileDownloadsPerMonth: firstKnown(rows.map((row) => row.fileDownloadsPerMonth)),
    },
    identities: said(listed.flatMap(({ row }) => row.credentials)),
  }
}
