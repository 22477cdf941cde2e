// A dictionary column whose dictionary was begun anew several times, as one column with one dictionary.
import type { TextColumn } from '../../shared/imports/log-columns.ts'
import type { LogParts } from './log-parts.ts'
import { readTexts } from './text-column.ts'

/** Code 0 is the empty text; a field that the source lacks is empty throughout. */
export function mergeDictionaries(parts: LogParts, field: string): TextColumn {
  const codes = new Uint32Array(parts.rowCount)
  const stored = parts.dictionaries(field)
  if (stored.length === 0) return { codes, texts: [''] }
  const codeOf = new Map<string, number>([['', 0]])
  // Generation -> code in it -> code in all.
  const merged = new Map<number, Uint32Array>()
  for (const { generation, firstCode, texts, lengths, bytes } of stored) {
    const known = merged.get(generation)
    const codesOfGeneration = new Uint32Array(firstCode + texts)
    if (known) codesOfGeneration.set(known)
    readTexts(lengths, bytes, texts).forEach((text, at) => {
      let code = codeOf.get(text)
      if (code === undefined) codeOf.set(text, (code = codeOf.size))
      codesOfGeneration[firstCode + at] = code
    })
    merged.set(generation, codesOfGeneration)
  }
  for (const segment of parts.segments) {
    const column = parts.codes(segment, field)
    if (!column) continue
    const codesOfGeneration = merged.get(column.generation) ?? new Uint32Array(1)
    for (let row = 0; row < segment.rowCount; row++) {
      const target = parts.target(segment, row)
      if (target >= 0) codes[target] = codesOfGeneration[column.codes[row]!]!
    }
  }
  return { codes, texts: [...codeOf.keys()] }
}
