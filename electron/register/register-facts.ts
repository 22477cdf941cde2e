// The register as the control reads it, from the projections.
import type {
  AuthorisationFact,
  EmployeeFact,
  FactSource,
  IdentityFact,
  ProgramFact,
  RegisterFacts,
} from '../../shared/register/facts.ts'
import { identityKey, isEmptyText } from '../../shared/text/normalise.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { type AsOf, type Clause, activeAtClause, both, knownClause, validOnDateClause } from './as-of.ts'
import { flag, textsOf } from './read-version.ts'
import type { AuthorisationRow, EmployeeRow, IdentityRow, ProgramRow } from './register-rows.ts'

export type FactsOptions = {
  /** Place of an import among the control's sources; negative when it is none of them. */
  sourceIndexOf(importId: string): number
  readonly asOf?: AsOf
}

/**
 * Employees, programs and authorisations, in the order in which they were recorded. An authorisation whose holder is
 * erased is left out: there is nobody to ask.
 */
export function registerFacts(db: Database, { sourceIndexOf, asOf = {} }: FactsOptions): RegisterFacts {
  const known = knownClause(asOf)
  const onDate = both(known, validOnDateClause(asOf))
  const sourceOf = (row: { importId: string | null; line: number | null }): FactSource => {
    if (row.importId === null || row.line === null) return null
    const source = sourceIndexOf(row.importId)
    return source < 0 ? null : { source, line: row.line }
  }
  const identities = groupBy(select<IdentityRow>(db, 'identity', onDate), ({ holder }) => holder)
  const employees = groupBy(select<EmployeeRow>(db, 'employee', onDate), ({ id }) => id)
  const programs = groupBy(select<ProgramRow>(db, 'program', onDate), ({ id }) => id)
  const numberOf = new Map([...employees].map(([id, versions]) => [id, latest(versions).employeeNo]))
  const nameOf = new Map([...programs].map(([id, versions]) => [id, latest(versions).name]))
  const authorisations = select<AuthorisationRow>(db, 'authorisation', both(known, activeAtClause(asOf)))
  return {
    employees: [...employees].map(([id, versions]) =>
      employeeFact(versions, identities.get(id) ?? [], sourceOf(latest(versions))),
    ),
    programs: [...programs].map(([id, versions]) =>
      programFact(latest(versions), identities.get(id) ?? [], sourceOf(latest(versions))),
    ),
    authorisations: authorisations.flatMap((row) => {
      const id = (row.holderKind === 'employee' ? numberOf : nameOf).get(row.holder)
      const system = row.system === '' || row.system === 'online' ? row.system : nameOf.get(row.system)
      if (id === undefined || system === undefined) return []
      return [authorisationFact(row, { kind: row.holderKind, id }, system, sourceOf(row))]
    }),
  }
}

function select<Row>(db: Database, table: string, { sql, values }: Clause): Row[] {
  // The rows are those of register-rows.ts, which follows schema.sql.
  return db
    .prepare(`SELECT * FROM ${table} WHERE ${sql} ORDER BY knownFromSeq, rowid`)
    .all(...values) as Row[]
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

/** The version that holds longest: '' sorts before every date. */
function latest<Row extends { readonly validFrom: string | null }>(versions: readonly Row[]): Row {
  return versions.reduce((a, b) => ((b.validFrom ?? '') >= (a.validFrom ?? '') ? b : a))
}

function employeeFact(
  versions: readonly EmployeeRow[],
  columns: readonly IdentityRow[],
  source: FactSource,
): EmployeeFact {
  const { employeeNo, initials, name, unit, manager, employedFrom, employedTo, isExternal } = latest(versions)
  const own = versions.flatMap(({ validFrom, validTo, ...row }) =>
    (['employeeNo', 'initials', 'email'] as const).map((field) => ({
      field,
      raw: row[field],
      validFrom,
      validTo,
    })),
  )
  return {
    employeeNo,
    initials,
    name,
    unit,
    manager,
    employedFrom,
    employedTo,
    external: flag(isExternal),
    identities: identityFacts([...own, ...columns]),
    source,
  }
}

function programFact(row: ProgramRow, columns: readonly IdentityRow[], source: FactSource): ProgramFact {
  return {
    name: row.name,
    vendor: row.vendor,
    environment: row.environment,
    owner: row.owner,
    identities: identityFacts(columns),
    types: textsOf(row.types),
    purpose: row.purpose,
    legalBasis: row.legalBasis,
    from: row.inUseFrom,
    to: row.inUseTo,
    batch: row.isBatch === 1,
    selfService: row.isSelfService === 1,
    fileDownload: flag(row.isFileDownload),
    fileDownloadsPerMonth: row.fileDownloadsPerMonth,
    source,
  }
}

function authorisationFact(
  row: AuthorisationRow,
  holder: AuthorisationFact['holder'],
  system: string,
  source: FactSource,
): AuthorisationFact {
  return {
    holder,
    type: row.type,
    system,
    startMs: row.validFrom,
    endMs: row.validTo,
    services: textsOf(row.services),
    approvedBy: row.approvedBy,
    justification: row.justification,
    purpose: row.purpose,
    legalBasis: row.legalBasis,
    ref: row.ref,
    isVoided: row.isVoided === 1,
    source,
  }
}

/** Each key and time once, the first raw form kept. */
function identityFacts(
  cells: readonly Pick<IdentityRow, 'field' | 'raw' | 'validFrom' | 'validTo'>[],
): IdentityFact[] {
  const facts = new Map<string, IdentityFact>()
  for (const { field, raw, validFrom, validTo } of cells) {
    if (isEmptyText(raw)) continue
    const key = identityKey(raw)
    const place = JSON.stringify([key, validFrom, validTo])
    if (!facts.has(place)) facts.set(place, { raw, key, field, from: validFrom, to: validTo })
  }
  return [...facts.values()]
}
