// From the rows of a program list to what the register takes, and what it refuses. An owner nobody knows is no reason.
import type { Reject } from '../imports/import-summary.ts'
import type { IdentityCell, ProgramRow } from '../imports/list-rows.ts'
import type { ProgramData } from '../ledger/register-events.ts'
import { identityKey, isEmptyText } from '../text/normalise.ts'
import type { Plan } from './plan-employees.ts'
import { refusedIdentity, refusedText } from './refused-text.ts'

export type PlannedProgram = {
  readonly line: number
  readonly program: ProgramData
  readonly identities: readonly IdentityCell[]
}

/** Refuses a row without name, a name that stands in an earlier row, and texts that could be a CPR number. */
export function planPrograms(rows: readonly ProgramRow[]): Plan<PlannedProgram> {
  const items: PlannedProgram[] = []
  const rejects: Reject[] = []
  const lineOfName = new Map<string, number>()
  for (const row of rows) {
    const reason = refusal(row, lineOfName)
    if (reason === null) {
      lineOfName.set(identityKey(row.name), row.line)
      items.push(planned(row))
    } else rejects.push({ line: row.line, reason })
  }
  return { items, rejects }
}

function refusal(row: ProgramRow, lineOfName: ReadonlyMap<string, number>): string | null {
  if (isEmptyText(row.name)) return 'programmets navn mangler'
  const { name, vendor, environment, types, purpose, legalBasis } = row
  const reason =
    refusedIdentity([{ field: 'ejer', raw: row.owner }, ...row.credentials]) ??
    refusedText({
      program: name,
      leverandør: vendor,
      miljø: environment,
      tjenester: types,
      formål: purpose,
      hjemmel: legalBasis,
    })
  if (reason !== null) return reason
  const earlier = lineOfName.get(identityKey(name))
  return earlier === undefined ? null : `programmet står også i linje ${earlier}`
}

function planned(row: ProgramRow): PlannedProgram {
  const { line, name, vendor, environment, owner, types, purpose, legalBasis } = row
  return {
    line,
    program: {
      name,
      vendor,
      environment,
      owner,
      types: types.filter((type) => !isEmptyText(type)),
      purpose,
      legalBasis,
      inUseFrom: row.from,
      inUseTo: row.to,
      isBatch: row.batch,
      isSelfService: row.selfService,
      isFileDownload: row.fileDownload,
      fileDownloadsPerMonth: row.fileDownloadsPerMonth,
    },
    identities: row.credentials.filter(({ raw }) => !isEmptyText(raw)),
  }
}
