// Finds places in a JSON text, since JSON.parse keeps none: where it stops being JSON, and where a value stands. One pass
// without recursion or regular expressions over whole values, so that neither a deep nor a long text is too much.

type Level = { readonly isArray: boolean; index: number; readonly isOnPath: boolean }
type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'end'

/** The deepest nesting that is read. Whoever walks the value afterwards may do so by recursion. */
export const mostLevels = 100

export type JsonScan = {
  /** Offset of the first character that no JSON text could have there (its length when it ends too early), or null. */
  readonly faultAt: number | null
  /** Offset of the value at the place (of its key, in an object), or of its nearest parent's. */
  readonly placeAt: number
  /** The fault is more levels than we read. */
  readonly isTooDeep: boolean
}

/** Scans a text up to its first fault. `place` is a path of keys and indexes; of equal keys the last is meant, as in JSON.parse. */
export function scanJson(text: string, place: readonly string[] = []): JsonScan {
  const open: Level[] = []
  let expected: Expected = 'value'
  let placeAt = 0
  // Whether the value that comes next stands on the way to the place.
  let isOnPath = true
  let at = skipBlanks(text, 0)

  function enter(step: string, stepAt: number): void {
    isOnPath = open.at(-1)?.isOnPath === true && place[open.length - 1] === step
    if (isOnPath) placeAt = stepAt
  }

  const fault = (faultAt: number): JsonScan => ({ faultAt, placeAt, isTooDeep: false })
  while (at < text.length) {
    const character = text[at]!
    const level = open.at(-1)
    if (expected === 'end') return fault(at)
    if (expected === 'colon') {
      if (character !== ':') return fault(at)
      expected = 'value'
      at++
    } else if (expected === 'comma-or-end' && character === ',') {
      expected = level?.isArray ? 'value' : 'key'
      if (level) level.index++
      at++
    } else if (isClosing(expected, character, level)) {
      open.pop()
      expected = open.length === 0 ? 'end' : 'comma-or-end'
      at++
    } else if (expected === 'comma-or-end') {
      return fault(at)
    } else if (expected === 'key' || expected === 'key-or-end') {
      const end = stringEnd(text, at)
      if (end < 0) return fault(-1 - end)
      // The token is a JSON string: it has just been scanned as one.
      enter(JSON.parse(text.slice(at, end)) as string, at)
      expected = 'colon'
      at = end
    } else {
      if (level?.isArray) enter(String(level.index), at)
      if (character === '{' || character === '[') {
        if (open.length === mostLevels) return { ...fault(at), isTooDeep: true }
        const isArray = character === '['
        open.push({ isArray, index: 0, isOnPath })
        expected = isArray ? 'value-or-end' : 'key-or-end'
        at++
      } else {
        const end = scalarEnd(text, at)
        if (end < 0) return fault(-1 - end)
        expected = level ? 'comma-or-end' : 'end'
        at = end
      }
    }
    at = skipBlanks(text, at)
  }
  return { faultAt: expected === 'end' ? null : text.length, placeAt, isTooDeep: false }
}

/** The 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

function isClosing(expected: Expected, character: string, level: Level | undefined): boolean {
  if (!level || character !== (level.isArray ? ']' : '}')) return false
  return expected === 'comma-or-end' || expected === (level.isArray ? 'value-or-end' : 'key-or-end')
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \t\n\r'.includes(text[at]!)) at++
  return at
}

// The functions below return the end of a token, or -1 - the offset at which it stops being one.

function scalarEnd(text: string, from: number): number {
  const character = text[from]!
  if (character === '"') return stringEnd(text, from)
  const word = ['true', 'false', 'null'].find((each) => each.startsWith(character))
  if (word === undefined) return numberEnd(text, from)
  for (let at = 1; at < word.length; at++) if (text[from + at] !== word[at]) return -1 - (from + at)
  return from + word.length
}

function stringEnd(text: string, from: number): number {
  if (text[from] !== '"') return -1 - from
  let at = from + 1
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 34) return at + 1
    if (code < 32) return -1 - at
    if (code !== 92) at++
    else if (text[at + 1] === 'u') {
      for (let digit = at + 2; digit < at + 6; digit++)
        if (!isIn('0123456789abcdefABCDEF', text[digit])) return -1 - Math.min(digit, text.length)
      at += 6
    } else if (isIn('"\\/bfnrt', text[at + 1])) at += 2
    else return -1 - Math.min(at + 1, text.length)
  }
  return -1 - text.length
}

function numberEnd(text: string, from: number): number {
  let at = text[from] === '-' ? from + 1 : from
  if (text[at] === '0') at++
  else at = digitsEnd(text, at)
  if (at >= 0 && text[at] === '.') at = digitsEnd(text, at + 1)
  if (at >= 0 && isIn('eE', text[at])) at = digitsEnd(text, isIn('+-', text[at + 1]) ? at + 2 : at + 1)
  return at
}

/** The end of at least one digit. */
function digitsEnd(text: string, from: number): number {
  let at = from
  while (isIn('0123456789', text[at])) at++
  return at === from ? -1 - from : at
}

function isIn(characters: string, character: string | undefined): boolean {
  return character !== undefined && characters.includes(character)
}
