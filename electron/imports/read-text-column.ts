// One dictionary column of a log store, with a dictionary of its own: the store has one for all columns, and perhaps
// several after another.
import type { TextColumn } from '../../shared/imports/log-columns.ts'
import type { LogParts } from './log-parts.ts'

/** Code 0 is the empty text; a field that the source lacks is empty throughout. */
export function readTextColumn(
  parts: LogParts,
  textsOf: ReadonlyMap<number, readonly string[]>,
  field: string,
): TextColumn {
  const codes = new Uint32Array(parts.rowCount)
  const texts = ['']
  // Only where the dictionary was begun anew can a text have two codes.
  const codeOfText = textsOf.size > 1 ? new Map<string, number>([['', 0]]) : null
  const codeOf = new Map<number, Uint32Array>()
  for (const segment of parts.segments) {
    const stored = parts.codes(segment, field)
    const storedTexts = textsOf.get(segment.generation)
    if (!stored || !storedTexts) continue
    const known = codeOf.get(segment.generation) ?? new Uint32Array(storedTexts.length)
    codeOf.set(segment.generation, known)
    for (let row = 0; row < segment.rowCount; row++) {
      const target = parts.target(segment, row)
      const storedCode = stored[row]!
      if (target < 0 || storedCode === 0) continue
      let code = known[storedCode]!
      if (code === 0) {
        const text = storedTexts[storedCode]!
        code = codeOfText?.get(text) ?? texts.push(text) - 1
        codeOfText?.set(text, code)
        known[storedCode] = code
      }
      codes[target] = code
    }
  }
  return { codes, texts }
}
