/** Something that does not hold. `what` is a Danish sentence without user data; `seq` the entry it is about. */
export type RegisterProblem = {
  readonly part:
    'ledger' | 'payload' | 'meta' | 'schema' | 'projections' | 'findings' | 'signature' | 'anchor'
  readonly seq?: number
  readonly what: string
}

export type Report = (problem: RegisterProblem) => void
