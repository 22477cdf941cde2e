// The register's rows as schema.sql lays them out.

type Known = { readonly knownFromSeq: number; readonly knownToSeq: number | null }
type Sourced = { readonly importId: string | null; readonly line: number | null }
type Dated = { readonly validFrom: string | null; readonly validTo: string | null }
type Flag = number | null

export type EmployeeRow = Known &
  Sourced &
  Dated & {
    readonly id: string
    readonly employeeNo: string
    readonly initials: string
    readonly name: string
    readonly unit: string
    readonly manager: string
    readonly email: string
    readonly employedFrom: string | null
    readonly employedTo: string | null
    readonly isExternal: Flag
  }

export type ProgramRow = Known &
  Sourced &
  Dated & {
    readonly id: string
    readonly name: string
    readonly vendor: string
    readonly environment: string
    readonly owner: string
    /** JSON array of texts. */
    readonly types: string
    readonly purpose: string
    readonly legalBasis: string
    readonly inUseFrom: string | null
    readonly inUseTo: string | null
    readonly isBatch: Flag
    readonly isSelfService: Flag
    readonly isFileDownload: Flag
    readonly fileDownloadsPerMonth: number | null
  }

export type IdentityRow = Known &
  Dated & {
    readonly id: string
    readonly holderKind: 'employee' | 'program'
    readonly holder: string
    readonly field: string
    readonly raw: string
  }

export type AuthorisationRow = Known &
  Sourced & {
    readonly id: string
    readonly holderKind: 'employee' | 'program'
    readonly holder: string
    readonly type: string
    readonly system: string
    /** JSON array of texts. */
    readonly services: string
    readonly approvedBy: string
    readonly justification: string
    readonly purpose: string
    readonly legalBasis: string
    readonly ref: string
    readonly isVoided: number
    /** UTC ms. */
    readonly validFrom: number | null
    readonly validTo: number | null
  }
