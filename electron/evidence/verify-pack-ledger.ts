// The pack's copy of the ledger: does its chain recompute, and does it end where the manifest and an earlier print say.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Manifest } from '../../shared/evidence/manifest.ts'
import type { LedgerHead } from '../../shared/ledger/ids.ts'
import { verifyLedgerLines } from '../../shared/ledger/verify-lines.ts'
import { packFiles } from './pack-files.ts'
import type { PackProblem } from './pack-problem.ts'

/** Problems of ledger.jsonl. A file that is missing is named elsewhere. */
export async function verifyPackLedger(
  file: string,
  { ledger }: Manifest,
  anchor: LedgerHead | undefined,
): Promise<PackProblem[]> {
  const lines = readLines(file)
  if (lines === null) return []
  const verdict = await verifyLedgerLines(lines, (bytes) => createHash('sha256').update(bytes).digest('hex'))
  const problems: PackProblem[] = verdict.problems.map((problem) => ({ ...problem, file: packFiles.ledger }))
  if (verdict.size < ledger.seq) {
    problems.push({
      part: 'ledger',
      file: packFiles.ledger,
      seq: verdict.size + 1,
      what: `Revisionssporet har ${verdict.size} poster; manifestet siger ${ledger.seq}.`,
      isMissing: true,
    })
  } else if (verdict.size > ledger.seq || verdict.head !== ledger.head) {
    problems.push({
      part: 'ledger',
      file: packFiles.ledger,
      seq: Math.min(verdict.size, ledger.seq),
      what: 'Revisionssporet ender ikke i den kontrolsum, manifestet nævner.',
    })
  }
  if (anchor !== undefined) problems.push(...anchorProblems(lines, anchor))
  return problems
}

function anchorProblems(lines: readonly string[], { seq, head }: LedgerHead): PackProblem[] {
  const line = lines[seq - 1]
  if (line === undefined) {
    return [
      {
        part: 'anchor',
        file: packFiles.ledger,
        seq,
        what: `Den tidligere udskrift har ${seq} poster; pakken har ${lines.length}.`,
        isMissing: true,
      },
    ]
  }
  return hashOf(line) === head
    ? []
    : [
        {
          part: 'anchor',
          file: packFiles.ledger,
          seq,
          what: 'Posten har en anden kontrolsum end på den tidligere udskrift: sporet er skrevet om.',
        },
      ]
}

function hashOf(line: string): unknown {
  try {
    // Any JSON; only one field is read.
    return (JSON.parse(line) as { hash?: unknown } | null)?.hash
  } catch {
    return undefined
  }
}

function readLines(file: string): string[] | null {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
