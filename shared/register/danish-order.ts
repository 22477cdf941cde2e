// Danish alphabetical order for many texts at once (Aa is Å, after Z, Æ and Ø). The collator decides, and it is slow: for
// texts of plain letters, digits and blanks a key that is compared as it stands says the same, and only its ties are asked.

const collator = new Intl.Collator('da-DK', { numeric: true })
const plain = /^(?!.*(?:[aA][åÅ]|aA))[A-Za-zÆØÅæøå0-9 .-]*$/
const late: Readonly<Record<string, string>> = { aa: '}', æ: '{', ø: '|', å: '}' }
/** Digits of a number in a key: numbers are compared by size. */
const width = 15

type Keyed = { readonly text: string; readonly key: string | null }

/** As `Array.sort` asks. */
export function compareDanish(a: string, b: string): number {
  return collator.compare(a, b)
}

/** The texts in Danish order, each once. */
export function inDanishOrder(texts: Iterable<string>): string[] {
  return [...new Set(texts)]
    .map((text): Keyed => ({ text, key: plainKey(text) }))
    .sort(compareKeyed)
    .map(({ text }) => text)
}

/** Place of each text in Danish order, from 0; texts that compare alike have places of their own. */
export function danishRanks(texts: Iterable<string>): ReadonlyMap<string, number> {
  return new Map(inDanishOrder(texts).map((text, rank) => [text, rank]))
}

function compareKeyed(a: Keyed, b: Keyed): number {
  if (a.key === null || b.key === null || a.key === b.key) return collator.compare(a.text, b.text)
  return a.key < b.key ? -1 : 1
}

function plainKey(text: string): string | null {
  if (!plain.test(text)) return null
  const lower = text.toLowerCase().replaceAll(/aa|[æøå]/g, (letters) => late[letters]!)
  return lower.replaceAll(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '').padStart(width, '0'))
}
