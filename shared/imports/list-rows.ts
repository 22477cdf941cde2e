// The register's lists (employees, programs, authorisations) as typed rows. Texts are trimmed; '' means the cell is
// empty or there is no such column. Dates are local dates; instants are UTC milliseconds.

export type IdentityCell = { readonly field: string; readonly raw: string }

export type EmployeeRow = {
  readonly line: number
  readonly employeeNo: string
  readonly initials: string
  readonly name: string
  readonly unit: string
  readonly manager: string
  readonly email: string
  readonly employedFrom: string | null
  readonly employedTo: string | null
  readonly external: boolean | null
  /** Values of the identity columns, several in a cell parted by `|`. Number, initials and e-mail are not repeated here. */
  readonly identities: readonly IdentityCell[]
}

export type ProgramRow = {
  readonly line: number
  readonly name: string
  readonly vendor: string
  readonly environment: string
  /** Employee no. of the owner, as written. */
  readonly owner: string
  readonly credentials: readonly IdentityCell[]
  readonly types: readonly string[]
  readonly purpose: string
  readonly legalBasis: string
  readonly from: string | null
  readonly to: string | null
  readonly batch: boolean | null
  readonly selfService: boolean | null
  /** Column `filudtræk`; null where it says nothing. */
  readonly fileDownload: boolean | null
  /** Column `filudtrækPrMåned`; null where it says nothing. */
  readonly fileDownloadsPerMonth: number | null
}

export type AuthorisationRow = {
  readonly line: number
  readonly holder: string
  readonly type: string
  readonly system: string
  /** First instant, UTC ms; null when the cell is empty. */
  readonly startMs: number | null
  /** First instant no longer covered, UTC ms (a date: the next local midnight; hh:mm: the next minute); null when open. */
  readonly endMs: number | null
  readonly services: readonly string[]
  readonly approvedBy: string
  readonly justification: string
  readonly purpose: string
  readonly legalBasis: string
  readonly ref: string
}
