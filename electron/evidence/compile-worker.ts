// One compile of the pack in a worker of its own: the memory of the compiler and of the PDF reader never shrinks, so the
// thread ends with it.
import { AppError } from '../../shared/errors.ts'
import type { PackModel } from '../../shared/evidence/pack-model.ts'
import { serveJob } from '../jobs/serve-job.ts'
import type { CompiledPack } from './compile-pack.ts'
import { readPdfPages } from './pdf-pages.ts'
import { typeset } from './typeset.ts'

await serveJob<PackModel, CompiledPack>(async (model) => {
  const { pdf, marks, chapters } = await withinMemory(typeset(model))
  const pages = await readPdfPages(pdf)
  return { value: { pdf, marks, chapters, pages }, transfer: [pdf.buffer] }
})

/** WebAssembly that cannot grow its memory traps: our template has no other way to make it. */
async function withinMemory<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Error && error.name === 'RuntimeError')
      throw new AppError('pack-too-large', {}, { cause: error })
    throw error
  }
}
