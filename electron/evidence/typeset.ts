// The document through the template and the compiler, in this thread.
import { readFileSync } from 'node:fs'
import type { PackModel } from '../../shared/evidence/pack-model.ts'
import { missingGlyphEscaper } from './missing-glyphs.ts'
import { makeConformant } from './pdf-conformance.ts'
import { printRuns } from './print-runs.ts'
import { readFonts, startCompiler } from './typst-compiler.ts'

export type Typeset = {
  readonly pdf: Uint8Array<ArrayBuffer>
  /** The page (from 1) of every print the model marked. */
  readonly marks: readonly { readonly mark: number; readonly page: number }[]
  /** The page (from 1) on which each chapter begins, by its label, in their order. */
  readonly chapters: readonly { readonly label: string; readonly page: number }[]
}

/** `get_artifact`'s name for a PDF, and diagnostics as objects with their warnings. */
const pdfArtifact = 1
const withDiagnostics = 3

/** Draws the document. Throws when the template gives an error or a warning. */
export async function typeset(model: PackModel): Promise<Typeset> {
  const fonts = readFonts()
  const compiler = await startCompiler(fonts)
  const template = readFileSync(new URL('./templates/pack.typ', import.meta.url), 'utf8')
  compiler.add_source('/main.typ', template)
  const pack = JSON.stringify(printRuns(model, missingGlyphEscaper(fonts)))
  compiler.map_shadow('/pack.json', Buffer.from(pack))
  const world = compiler.snapshot('/', '/main.typ', [])
  // The compiler's own types are `any`; these are the parts that are read. Its `compile` alone would drop warnings, an
  // unknown font's among them: a pack with a warning is not delivered.
  const compilation = world.compile(0, withDiagnostics) as { diagnostics: readonly unknown[] }
  if (compilation.diagnostics.length > 0) {
    throw new Error(`the template gives ${JSON.stringify(compilation.diagnostics)}`)
  }
  const artifact = world.get_artifact(pdfArtifact, withDiagnostics) as { result?: Uint8Array }
  if (artifact.result === undefined) throw new Error('the compiler gave no PDF')
  // Written by the template alone, under these names.
  const marks = JSON.parse(world.query(0, '<mark>', 'value')) as Typeset['marks']
  const chapters = JSON.parse(world.query(0, '<chapter>', 'value')) as Typeset['chapters']
  return { pdf: makeConformant(Buffer.from(artifact.result)), marks, chapters }
}
