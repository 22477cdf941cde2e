// The register as the control reads it: every employee, program and authorisation that was in force at some time, with
// the identities each had. Texts are '' where nothing is known. Local dates are in Europe/Copenhagen.

/** Where a fact came from: index into the control's sources, and the 1-based line. Null when it was entered by hand. */
export type FactSource = { readonly source: number; readonly line: number } | null

export type IdentityFact = {
  /** As the source wrote it. */
  readonly raw: string
  /** `identityKey(raw)`. */
  readonly key: string
  readonly field: string
  /** Belongs from this local date, to this local date (both included); null = always. */
  readonly from: string | null
  readonly to: string | null
}

export type EmployeeFact = {
  readonly employeeNo: string
  readonly initials: string
  readonly name: string
  readonly unit: string
  readonly manager: string
  readonly employedFrom: string | null
  readonly employedTo: string | null
  readonly external: boolean | null
  /** All identities: number, initials, e-mail and every identity column. */
  readonly identities: readonly IdentityFact[]
  readonly source: FactSource
}

export type ProgramFact = {
  readonly name: string
  readonly vendor: string
  readonly environment: string
  /** Employee no. of the owner, or ''. */
  readonly owner: string
  readonly identities: readonly IdentityFact[]
  readonly types: readonly string[]
  readonly purpose: string
  readonly legalBasis: string
  readonly from: string | null
  readonly to: string | null
  readonly batch: boolean
  readonly selfService: boolean
  /** false = column `filudtræk` says nej. */
  readonly fileDownload: boolean | null
  readonly fileDownloadsPerMonth: number | null
  readonly source: FactSource
}

export type AuthorisationFact = {
  readonly holder: { readonly kind: 'employee' | 'program'; readonly id: string }
  readonly type: string
  /** '' = everywhere, 'online', or the program's name as registered. */
  readonly system: string
  readonly startMs: number | null
  /** Exclusive; null = open. */
  readonly endMs: number | null
  readonly services: readonly string[]
  readonly approvedBy: string
  readonly justification: string
  readonly purpose: string
  readonly legalBasis: string
  readonly ref: string
  readonly isVoided: boolean
  readonly source: FactSource
}

export type RegisterFacts = {
  readonly employees: readonly EmployeeFact[]
  readonly programs: readonly ProgramFact[]
  readonly authorisations: readonly AuthorisationFact[]
}
