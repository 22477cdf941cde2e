// An import's outcome on its way out of the worker. Millions of notes as objects would be copied one by one, each with its
// reason; as numbers they change hands without a copy.
import type { Transferable } from 'node:worker_threads'
import type { Reject } from '../../shared/imports/import-summary.ts'
import type { ImportOutcome } from './import-request.ts'

type PackedNotes = {
  readonly lines: Uint32Array<ArrayBuffer>
  readonly codes: Uint8Array<ArrayBuffer>
  readonly reasons: readonly string[]
}

type PackedDuplicates = {
  readonly otherFile: string
  readonly lines: Uint32Array<ArrayBuffer>
  readonly times: Float64Array<ArrayBuffer>
}

export type PackedOutcome = {
  /** Without the lists that are packed. */
  readonly outcome: ImportOutcome
  readonly rejects: PackedNotes
  readonly flagged: PackedNotes
  readonly duplicates: readonly PackedDuplicates[]
}

/** The outcome with its long lists as numbers, and the buffers to be handed over. */
export function packOutcome(outcome: ImportOutcome): { packed: PackedOutcome; transfer: Transferable[] } {
  const { summary } = outcome
  const rejects = packNotes(summary.rejects)
  const flagged = packNotes(summary.flagged)
  const duplicates = outcome.duplicates.map(({ otherFile, lines, times }) => ({
    otherFile,
    lines: Uint32Array.from(lines),
    times: Float64Array.from(times),
  }))
  return {
    packed: {
      outcome: { ...outcome, summary: { ...summary, rejects: [], flagged: [] }, duplicates: [] },
      rejects,
      flagged,
      duplicates,
    },
    transfer: [
      outcome.keys.buffer,
      ...[rejects, flagged].flatMap(({ lines, codes }) => [lines.buffer, codes.buffer]),
      ...duplicates.flatMap(({ lines, times }) => [lines.buffer, times.buffer]),
    ],
  }
}

export function unpackOutcome({ outcome, rejects, flagged, duplicates }: PackedOutcome): ImportOutcome {
  return {
    ...outcome,
    summary: { ...outcome.summary, rejects: unpackNotes(rejects), flagged: unpackNotes(flagged) },
    duplicates: duplicates.map(({ otherFile, lines, times }) => ({
      otherFile,
      lines: Array.from(lines),
      times: Array.from(times),
    })),
  }
}

function packNotes(notes: readonly Reject[]): PackedNotes {
  // There are fewer than a hundred reasons: a field's name and one of `rejectReasons`.
  const codeOf = new Map<string, number>()
  const codes = Uint8Array.from(notes, ({ reason }) => {
    const code = codeOf.get(reason) ?? codeOf.size
    codeOf.set(reason, code)
    return code
  })
  return { lines: Uint32Array.from(notes, ({ line }) => line), codes, reasons: [...codeOf.keys()] }
}

function unpackNotes({ lines, codes, reasons }: PackedNotes): Reject[] {
  return Array.from(lines, (line, at) => ({ line, reason: reasons[codes[at]!]! }))
}
