// Sources are K1, K2 ... in the pack, in file order, so that rows can be named in little room: "K1: 12, 340".
import type { Finding } from '../control/findings-file.ts'
import { formatCount } from './danish-format.ts'
import { type Printed, printed, text } from './printed.ts'

export type SourceCodes = ReadonlyMap<string, string>

/** @param before sources of the pack that come before these */
export function sourceCodes(files: readonly string[], before = 0): SourceCodes {
  return new Map(files.map((file, index) => [file, `K${before + index + 1}`]))
}

/** The first rows as "K1: 12, 340; K2: 7", and how many more there are and where. */
export function printRows(
  events: Finding['events'],
  codes: SourceCodes,
  atMost: number,
  restIn: string,
): Printed[] {
  const content: Printed[] = []
  let file = ''
  for (const event of events.slice(0, atMost)) {
    if (event.file !== file) {
      if (file !== '') content.push(text('; '))
      content.push(printed('sourceCode', codes.get(event.file) ?? event.file), text(': '))
    } else {
      content.push(text(', '))
    }
    content.push(printed('line', String(event.line)))
    file = event.file
  }
  const more = events.length - atMost
  if (more > 0) {
    content.push(text(' og '), printed('count', formatCount(more)), text(` flere i ${restIn}`))
  }
  return content
}
