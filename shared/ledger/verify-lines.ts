// Recomputes a chain from `ledger.jsonl` alone: what the reader of a pack can do without Kontrolbog and without a key.
import { z } from 'zod'
import { canonicalData, entryText, genesis, payloadBytes } from './entry.ts'
import { idSchema, sha256Schema } from './ids.ts'
import { utf8 } from './utf8.ts'

/** One line: the ledger's row as it is, and its payload where the recipient may see it. */
export const ledgerLineSchema = z.strictObject({
  seq: z.int().min(1),
  at: z.iso.datetime({ precision: 3 }),
  actor: z.string(),
  kind: z.string(),
  subject: z.string(),
  digest: sha256Schema,
  prev: sha256Schema,
  hash: sha256Schema,
  payload: z.strictObject({ nonce: idSchema, data: z.json() }).optional(),
})
export type LedgerLine = z.infer<typeof ledgerLineSchema>

export type LineProblem = { readonly part: 'ledger'; readonly seq?: number; readonly what: string }

export type LinesVerdict = {
  /** Number of lines, and hash of the last: to be compared with what is printed. */
  readonly size: number
  readonly head: string
  /** Payloads that were there and whose digest was recomputed. */
  readonly payloads: number
  readonly problems: readonly LineProblem[]
}

/** SHA-256 of some bytes, lower-case hex. */
export type Sha256 = (bytes: Uint8Array) => string | Promise<string>

const problems = {
  unreadable: 'Linjen er ikke en post i revisionssporet.',
  outOfPlace: 'Posten står ikke på sin plads: en post mangler, er tilføjet eller er flyttet.',
  broken: 'Posten bygger ikke på posten før.',
  earlier: 'Posten er tidligere end posten før.',
  changed: 'Posten er ændret: dens hash passer ikke.',
  payload: 'Postens indhold er ændret: dets digest passer ikke.',
}

/**
 * Checks order, chain, hashes and the digests of the payloads that are there.
 *
 * @param lines the lines of ledger.jsonl, without line ends; empty lines are left out by the caller
 */
export async function verifyLedgerLines(lines: Iterable<string>, sha256: Sha256): Promise<LinesVerdict> {
  const found: LineProblem[] = []
  let size = 0
  let payloads = 0
  let last: { readonly hash: string; readonly at: string } = { hash: genesis, at: '' }
  for (const text of lines) {
    size += 1
    const line = parseLine(text)
    if (!line) {
      found.push({ part: 'ledger', seq: size, what: problems.unreadable })
      continue
    }
    const say = (what: string) => found.push({ part: 'ledger', seq: line.seq, what })
    if (line.seq !== size) say(problems.outOfPlace)
    if (line.prev !== last.hash) say(problems.broken)
    if (line.at < last.at) say(problems.earlier)
    if ((await sha256(utf8(entryText(line)))) !== line.hash) say(problems.changed)
    if (line.payload) {
      payloads += 1
      const bytes = payloadBytes(bytesOfHex(line.payload.nonce), canonicalData(line.payload.data))
      if ((await sha256(bytes)) !== line.digest) say(problems.payload)
    }
    last = line
  }
  return { size, head: last.hash, payloads, problems: found }
}

function parseLine(text: string): LedgerLine | undefined {
  try {
    return ledgerLineSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

function bytesOfHex(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  )
}
