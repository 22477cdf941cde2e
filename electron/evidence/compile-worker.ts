// One compile of the pack in a worker of its own: the memory of the compiler and of the PDF reader never shrinks, so the
// thread ends with it.
import type { PackModel } from '../../shared/evidence/pack-model.ts'
import { serveJob } from '../jobs/serve-job.ts'
import type { CompiledPack } from './compile-pack.ts'
import { readPdfPages } from './pdf-pages.ts'
import { typeset } from './typeset.ts'
import { withinMemory } from './within-memory.ts'

await serveJob<PackModel, CompiledPack>(async (model) => {
  const { pdf, marks, chapters } = await withinMemory(typeset(model))
  const pages = await readPdfPages(pdf)
  return { value: { pdf, marks, chapters, pages }, transfer: [pdf.buffer] }
})
