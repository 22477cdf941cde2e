// The text of a PDF's pages, read back from the bytes that were made.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PDFiumLibrary } from '@hyzyla/pdfium'

/** One text a page, in the order the page draws it. */
export async function readPdfPages(pdf: Uint8Array): Promise<string[]> {
  const wasm = readFileSync(fileURLToPath(import.meta.resolve('@hyzyla/pdfium/pdfium.wasm')))
  const library = await PDFiumLibrary.init({ wasmBinary: Uint8Array.from(wasm).buffer })
  try {
    const document = await library.loadDocument(pdf)
    try {
      return Array.from(document.pages(), (page) => page.getText())
    } finally {
      document.destroy()
    }
  } finally {
    library.destroy()
  }
}
