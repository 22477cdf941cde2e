// One page of a PDF as a picture, for the preview.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deflateRawSync } from 'node:zlib'
import { PDFiumLibrary } from '@hyzyla/pdfium'

export type RenderedPage = {
  readonly widthPx: number
  readonly heightPx: number
  /** Rows of RGBA, raw deflate. */
  readonly pixels: Uint8Array<ArrayBuffer>
  readonly text: string
}

/** Draws page `page` (from 1) so wide. Throws when the PDF has no such page. */
export async function renderPage(pdf: Uint8Array, page: number, widthPx: number): Promise<RenderedPage> {
  const wasm = readFileSync(fileURLToPath(import.meta.resolve('@hyzyla/pdfium/pdfium.wasm')))
  const library = await PDFiumLibrary.init({ wasmBinary: Uint8Array.from(wasm).buffer })
  try {
    const document = await library.loadDocument(pdf)
    try {
      const drawn = document.getPage(page - 1)
      // First: the library closes the page when it has drawn it.
      const text = drawn.getText()
      const { originalWidth } = drawn.getOriginalSize()
      const scale = widthPx / originalWidth
      const { width, height, data } = await drawn.render({ scale, render: 'bitmap' })
      const pixels = Uint8Array.from(deflateRawSync(opaque(data), { level: 4 }))
      return { widthPx: width, heightPx: height, pixels, text }
    } finally {
      document.destroy()
    }
  } finally {
    library.destroy()
  }
}

/** The library gives RGBA already; paper is never seen through. */
function opaque(bytes: Uint8Array): Uint8Array {
  const rgba = Uint8Array.from(bytes)
  for (let at = 3; at < rgba.length; at += 4) rgba[at] = 255
  return rgba
}
