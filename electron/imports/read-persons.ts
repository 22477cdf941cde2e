// The persons of each row, as `LogColumns` gives them ([Note: person key]).
import type { LogColumns } from '../../shared/imports/log-columns.ts'
import { GrowingNumbers } from './growing-numbers.ts'
import type { LogParts } from './log-parts.ts'
import { otherPersonMark } from './log-segment.ts'

export function readPersons(parts: LogParts): Pick<LogColumns, 'personStart' | 'persons' | 'otherPersons'> {
  const personStart = new Uint32Array(parts.rowCount + 1)
  const lows = new GrowingNumbers()
  const highs = new GrowingNumbers()
  const otherCodes = new Map<string, number>()
  for (const segment of parts.segments) {
    const counts = parts.numbers(segment, 'person', 'counts')
    const { low, high } = parts.persons(segment)
    const others = otherTexts(parts.blob(segment, 'person', 'others'))
    let at = 0
    for (let row = 0; row < segment.rowCount; row++) {
      const target = parts.target(segment, row)
      const end = at + counts[row]!
      for (; at < end; at++) {
        if (target < 0) continue
        lows.push(high[at] === otherPersonMark ? codeOf(others[low[at]!]!, otherCodes) : low[at]!)
        highs.push(high[at]!)
      }
      if (target >= 0) personStart[target + 1] = lows.length
    }
  }
  const persons = new Float64Array(lows.length)
  for (let at = 0; at < lows.length; at++) {
    const high = highs.at(at)
    persons[at] = high === otherPersonMark ? -1 - lows.at(at) : high * 4_294_967_296 + lows.at(at)
  }
  return { personStart, persons, otherPersons: [...otherCodes.keys()] }
}

function otherTexts(blob: Buffer | undefined): readonly string[] {
  return blob ? (JSON.parse(blob.toString('utf8')) as string[]) : []
}

function codeOf(text: string, codes: Map<string, number>): number {
  const known = codes.get(text)
  if (known !== undefined) return known
  codes.set(text, codes.size)
  return codes.size - 1
}
