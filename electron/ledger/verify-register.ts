// Everything that can be checked of a register without trusting it. Differences are named, never repaired.
//
// [Note: what the chain cannot show] Someone with a passphrase can write a whole new ledger with its own chain, HMACs
// and projections. Only an earlier print of `seq:head`, kept elsewhere, shows that; hence the anchor.
import { genesis } from '../../shared/ledger/entry.ts'
import type { LedgerHead } from '../../shared/ledger/ids.ts'
import type { Database } from '../vault/open-encrypted.ts'
import type { RegisterProblem, Report } from './register-problem.ts'
import { verifyAnchor } from './verify-anchor.ts'
import { verifyChain } from './verify-chain.ts'
import { verifyFindings } from './verify-findings.ts'
import { verifyMeta } from './verify-meta.ts'
import { verifyProjections } from './verify-projections.ts'
import { verifySchema } from './verify-schema.ts'
import { verifySignatures } from './verify-signatures.ts'

export type RegisterVerdict = {
  /** Number of the last entry and its hash. */
  readonly size: number
  readonly head: string
  /** Payloads that are erased and accounted for. */
  readonly erased: number
  readonly problems: readonly RegisterProblem[]
}

/**
 * Recomputes chain and digests, checks `meta`, triggers, findings and signatures, replays the ledger and compares every
 * projection. Only reads.
 *
 * @param anchor an earlier print's `seq:head`
 */
export function verifyRegister(db: Database, macKey: Buffer, anchor?: LedgerHead): RegisterVerdict {
  const problems: RegisterProblem[] = []
  const report = (problem: RegisterProblem) => void problems.push(problem)
  attempt('schema', report, () => verifySchema(db, report))
  const chain = attempt('ledger', report, () => verifyChain(db, report))
  const { seq, head, erased } = chain ?? { seq: 0, head: genesis, erased: 0 }
  attempt('meta', report, () => verifyMeta(db, macKey, { seq, head }, report))
  attempt('projections', report, () => verifyProjections(db, report))
  attempt('findings', report, () => verifyFindings(db, report))
  attempt('signature', report, () => verifySignatures(db, macKey, report))
  if (anchor) attempt('anchor', report, () => verifyAnchor(db, anchor, report))
  return { size: seq, head, erased, problems }
}

// Tables that are gone or of another shape, and pages that do not decrypt, end one check and not the others.
function attempt<Result>(
  part: RegisterProblem['part'],
  report: Report,
  check: () => Result,
): Result | undefined {
  try {
    return check()
  } catch (error) {
    if (!(error instanceof Error && error.name === 'SqliteError')) throw error
    report({ part, what: 'Kan ikke kontrolleres: registrets tabeller kan ikke læses, som de skal.' })
    return undefined
  }
}
