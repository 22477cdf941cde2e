// Typst's WASM build writes tagged PDF 1.7 and leaves out what names the file as PDF/A-3a and PDF/UA-1. An incremental
// update (ISO 32000-1, 7.5.6) adds it; the bytes before it stay as they are.
import { matchOf, openPdfObjects } from './pdf-objects.ts'

const pdfaNamespace = 'http://www.aiim.org/pdfa/ns/id/'
const pdfuaNamespace = 'http://www.aiim.org/pdfua/ns/id/'

/** PDF/A-3 level a (ISO 19005-3, 6.7.11) and PDF/UA-1 (ISO 14289-1, 5). */
const identification =
  `<pdfaid:part xmlns:pdfaid="${pdfaNamespace}">3</pdfaid:part>` +
  `<pdfaid:conformance xmlns:pdfaid="${pdfaNamespace}">A</pdfaid:conformance>` +
  `<pdfuaid:part xmlns:pdfuaid="${pdfuaNamespace}">1</pdfuaid:part>`

/** PDF/A lets XMP use a foreign namespace only where the file describes it (ISO 19005-3, 6.6.2.3). */
const pdfuaSchema =
  '<rdf:li rdf:parseType="Resource">' +
  '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  `<pdfaSchema:namespaceURI>${pdfuaNamespace}</pdfaSchema:namespaceURI>` +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>' +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
  '<pdfaProperty:name>part</pdfaProperty:name>' +
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '<pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>PDF/UA part</pdfaProperty:description>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>'

const extensionNamespaces =
  'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" ' +
  'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" ' +
  'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"'

/**
 * The same PDF, naming itself PDF/A-3a and PDF/UA-1 and showing its title in the window. It claims nothing that a
 * validator has not passed on this template. Throws when the PDF is not of the shape our compiler writes, or has attachments.
 */
export function makeConformant(pdf: Buffer): Uint8Array<ArrayBuffer> {
  const objects = openPdfObjects(pdf)
  if (pdf.includes('/Filespec', 0, 'latin1')) throw new Error('the pack has no attachments')
  const catalogue = objects.read(objects.root).toString('latin1')
  const metadata = Number(matchOf(/\/Metadata (\d+) 0 R/, catalogue, 'metadata')[1])
  const xmp = identified(streamOf(objects.read(metadata)).toString('utf8'))

  const update = new Update(pdf)
  update.put(objects.root, Buffer.from(`${withTitleShown(catalogue)}\n`, 'latin1'))
  const packet = Buffer.from(xmp, 'utf8')
  update.put(
    metadata,
    Buffer.concat([
      Buffer.from(`${metadata} 0 obj\n<</Type/Metadata/Subtype/XML/Length ${packet.length}>>\nstream\n`),
      packet,
      Buffer.from('\nendstream\nendobj\n'),
    ]),
  )
  return update.finish(objects.trailer, objects.startXref)
}

function streamOf(object: Buffer): Buffer {
  const start = object.indexOf('stream\n', 0, 'latin1')
  const end = object.lastIndexOf('\nendstream', undefined, 'latin1')
  if (start < 0 || end < start) throw new Error('the metadata is no stream')
  return object.subarray(start + 'stream\n'.length, end)
}

function identified(xmp: string): string {
  const described = xmp.includes('<pdfaExtension:schemas')
    ? replaceOnce(xmp, /(<pdfaExtension:schemas[^>]*>\s*<rdf:Bag[^>]*>)/, `$1${pdfuaSchema}`)
    : replaceOnce(
        xmp,
        /<\/rdf:Description>/,
        `<pdfaExtension:schemas ${extensionNamespaces}><rdf:Bag>${pdfuaSchema}</rdf:Bag></pdfaExtension:schemas></rdf:Description>`,
      )
  return replaceOnce(described, /<\/rdf:Description>/, `${identification}</rdf:Description>`)
}

function withTitleShown(catalogue: string): string {
  return catalogue.includes('/ViewerPreferences')
    ? replaceOnce(catalogue, /\/ViewerPreferences\s*<</, '/ViewerPreferences<</DisplayDocTitle true')
    : replaceOnce(catalogue, /<</, '<</ViewerPreferences<</DisplayDocTitle true>>')
}

function replaceOnce(words: string, pattern: RegExp, replacement: string): string {
  if (!pattern.test(words)) throw new Error('the PDF lacks what the update builds on')
  return words.replace(pattern, replacement)
}

/** Objects appended to a PDF, with their own cross-reference section. */
class Update {
  readonly #parts: Buffer[]
  readonly #offsets = new Map<number, number>()
  #length: number

  constructor(pdf: Buffer) {
    const isEnded = pdf.at(-1) === 0x0a
    this.#parts = isEnded ? [pdf] : [pdf, Buffer.from('\n')]
    this.#length = pdf.length + (isEnded ? 0 : 1)
  }

  put(number: number, object: Buffer): void {
    this.#offsets.set(number, this.#length)
    this.#parts.push(object)
    this.#length += object.length
  }

  finish(trailer: string, previousXref: number): Uint8Array<ArrayBuffer> {
    const entries = [...this.#offsets]
      .sort(([a], [b]) => a - b)
      .map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`)
    const section =
      `xref\n${entries.join('')}trailer\n<<${trailer.replace(/\/Prev \d+/, '')}/Prev ${previousXref}>>\n` +
      `startxref\n${this.#length}\n%%EOF\n`
    return Uint8Array.from(Buffer.concat([...this.#parts, Buffer.from(section, 'latin1')]))
  }
}
