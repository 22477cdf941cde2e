// One compile of the pack in a worker of its own: the compiler's memory never shrinks, so the thread ends with it.
import type { PackModel } from '../../shared/evidence/pack-model.ts'
import { serveJob } from '../jobs/serve-job.ts'
import { type CompiledPack, typeset } from './typeset.ts'

await serveJob<PackModel, CompiledPack>(async (model) => {
  const value = await typeset(model)
  return { value, transfer: [value.pdf.buffer] }
})
