// Danish alphabetical order for many texts at once (Aa is Å, after Z, Æ and Ø). The collator decides, and it is slow: for
// texts of plain letters, digits and blanks a key that is compared as it stands says the same, and only its ties are asked.

const collator = new Intl.Collator('da-DK', { numeric: true })
const plain = /^(?!.*(?:[aA][åÅ]|aA))[A-Za-zÆØÅæøå0-9 .-]*$/
const late: Readonly<Record<string, string>> = { aa: '}', æ: '{', ø: '|', å: '}' }
/** Digits of a number in a key: numbers are compared by size. */
const width = 15

type Keyed = { readonly text: string; readonly key: string | null }

/** Texts in Danish order, each once. Grows by `addTexts`; what is not used any longer may stay in it. */
export type DanishTexts = { sorted: readonly Keyed[]; readonly known: Set<string> }

export function noTexts(): DanishTexts {
  return { sorted: [], known: new Set() }
}

/** As `Array.sort` asks. */
export function compareDanish(a: string, b: string): number {
  return collator.compare(a, b)
}

/** The texts in Danish order, each once. */
export function inDanishOrder(texts: Iterable<string>): string[] {
  const ordered = noTexts()
  addTexts(ordered, texts)
  return ordered.sorted.map(({ text }) => text)
}

/** Puts texts in their places: the new ones are sorted among themselves, and merged with those before. */
export function addTexts(to: DanishTexts, texts: Iterable<string>): void {
  const added: Keyed[] = []
  for (const text of texts) {
    if (to.known.has(text)) continue
    to.known.add(text)
    added.push({ text, key: plainKey(text) })
  }
  if (added.length > 0) to.sorted = merged(to.sorted, added.sort(compareKeyed))
}

/** Place of each text in Danish order, from 0; texts that compare alike have places of their own. */
export function danishRanks({ sorted }: DanishTexts): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>()
  for (const { text } of sorted) ranks.set(text, ranks.size)
  return ranks
}

function merged(a: readonly Keyed[], b: readonly Keyed[]): Keyed[] {
  const all: Keyed[] = []
  let at = 0
  for (const each of a) {
    while (at < b.length && compareKeyed(b[at]!, each) < 0) all.push(b[at++]!)
    all.push(each)
  }
  while (at < b.length) all.push(b[at++]!)
  return all
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
