// A letter the fonts do not have would be missing from the page without a word. It is printed as its code instead.
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/u

/**
 * A function that makes a text printable: NFC, line ends and tabs as blanks, and every letter that some font lacks and
 * every other invisible or direction-changing sign as ‹U+1F600›.
 */
export function missingGlyphEscaper(fonts: readonly Buffer[]): (words: string) => string {
  const covered = fonts.map(coveredCharacters)
  const known = new Map<string, string>()
  const escape = (letter: string): string => {
    const before = known.get(letter)
    if (before !== undefined) return before
    const code = letter.codePointAt(0) ?? 0
    const isPrintable = !invisible.test(letter) && covered.every((set) => set.has(code))
    const written = isPrintable ? letter : `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`
    known.set(letter, written)
    return written
  }
  return (words) =>
    words
      .normalize('NFC')
      .replace(/[\r\n\t]+/g, ' ')
      .replace(/[^\x20-\x7E]/gu, escape)
}

/** The code points a TrueType or OpenType font maps to a glyph: `cmap` formats 4 and 12 (OpenType 1.9, "cmap"). */
export function coveredCharacters(font: Buffer): ReadonlySet<number> {
  const cmap = tableOffset(font, 'cmap')
  const covered = new Set<number>()
  const tables = font.readUInt16BE(cmap + 2)
  for (let index = 0; index < tables; index++) {
    const record = cmap + 4 + index * 8
    const platform = font.readUInt16BE(record)
    const at = cmap + font.readUInt32BE(record + 4)
    const format = font.readUInt16BE(at)
    if (platform !== 0 && platform !== 3) continue
    if (format === 4) readFormat4(font, at, covered)
    if (format === 12) readFormat12(font, at, covered)
  }
  return covered
}

function tableOffset(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4)
  for (let index = 0; index < tables; index++) {
    const record = 12 + index * 16
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8)
  }
  throw new Error(`the font has no table ${tag}`)
}

function readFormat4(font: Buffer, at: number, covered: Set<number>): void {
  const segments = font.readUInt16BE(at + 6) / 2
  const ends = at + 14
  const starts = ends + segments * 2 + 2
  const deltas = starts + segments * 2
  const ranges = deltas + segments * 2
  for (let segment = 0; segment < segments; segment++) {
    const start = font.readUInt16BE(starts + segment * 2)
    const end = font.readUInt16BE(ends + segment * 2)
    const delta = font.readUInt16BE(deltas + segment * 2)
    const range = font.readUInt16BE(ranges + segment * 2)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph =
        range === 0
          ? (code + delta) & 0xffff
          : font.readUInt16BE(ranges + segment * 2 + range + (code - start) * 2)
      if (glyph !== 0) covered.add(code)
    }
  }
}

function readFormat12(font: Buffer, at: number, covered: Set<number>): void {
  const groups = font.readUInt32BE(at + 12)
  for (let group = 0; group < groups; group++) {
    const record = at + 16 + group * 12
    const end = font.readUInt32BE(record + 4)
    for (let code = font.readUInt32BE(record); code <= end; code++) covered.add(code)
  }
}
