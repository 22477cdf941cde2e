// From the document to a PDF and the text that stands on its pages: a fresh worker for every compile.
import type { PackModel } from '../../shared/evidence/pack-model.ts'
import { startJob } from '../jobs/start-job.ts'
import type { Typeset } from './typeset.ts'

/** `pages`: the text of each page, read back from the PDF's bytes. */
export type CompiledPack = Typeset & { readonly pages: readonly string[] }

/**
 * Compiles the document to a tagged PDF that names itself PDF/A-3a and PDF/UA-1. Same document, same bytes.
 *
 * @throws AppError `pack-too-large`, `job-cancelled`, `out-of-memory`, `unexpected`
 */
export async function compilePack(model: PackModel, signal?: AbortSignal): Promise<CompiledPack> {
  return await startJob<CompiledPack>(new URL('./compile-worker.ts', import.meta.url), model, { signal })
}
