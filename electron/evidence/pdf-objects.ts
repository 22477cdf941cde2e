// Reads the few objects of a PDF that have to change, through its classic cross-reference table (ISO 32000-1, 7.5.4).
// It reads what our own compiler writes, and refuses anything else loudly.

export type PdfObjects = {
  /** Number of the catalogue, and the text between `trailer <<` and `>>`. */
  readonly root: number
  readonly trailer: string
  /** Offset of the cross-reference table. */
  readonly startXref: number
  /** The bytes of an object, from `n 0 obj` through `endobj`. */
  read(number: number): Buffer
}

/** Opens a PDF with one classic cross-reference table. Throws on any other shape. */
export function openPdfObjects(pdf: Buffer): PdfObjects {
  const tail = pdf.toString('latin1', Math.max(0, pdf.length - 2048))
  const startXref = Number(matchOf(/startxref\s+(\d+)\s+%%EOF\s*$/, tail, 'startxref')[1])
  if (startXref >= pdf.length) throw new Error('startxref points past the end')
  const table = pdf.toString('latin1', startXref)
  const head = matchOf(/^xref\s+0 (\d+)\s*\n/, table, 'a cross-reference table from object 0')
  const size = Number(head[1])
  const trailer = matchOf(/trailer\s*<<([\s\S]*?)>>\s*startxref/, table, 'a trailer')[1] ?? ''
  const root = Number(matchOf(/\/Root (\d+) 0 R/, trailer, 'a root')[1])
  if (table.length < head[0].length + size * 20) throw new Error('the cross-reference table is cut')

  function read(number: number): Buffer {
    if (number <= 0 || number >= size) throw new Error(`there is no object ${number}`)
    const entry = table.slice(head[0].length + number * 20, head[0].length + number * 20 + 18)
    const offset = Number(matchOf(/^(\d{10}) 00000 n$/, entry, `object ${number} in use`)[1])
    const end = pdf.indexOf('endobj', offset, 'latin1')
    if (offset >= startXref || end < 0) throw new Error(`object ${number} lies outside the file`)
    const object = pdf.subarray(offset, end + 'endobj'.length)
    if (!object.toString('latin1', 0, 24).startsWith(`${number} 0 obj`)) {
      throw new Error(`object ${number} is not where the table says`)
    }
    return object
  }

  return { root, trailer, startXref, read }
}

export function matchOf(pattern: RegExp, words: string, what: string): RegExpExecArray {
  const match = pattern.exec(words)
  if (!match) throw new Error(`the PDF lacks ${what}`)
  return match
}
