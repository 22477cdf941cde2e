// From the document to a PDF: a fresh worker for every compile.
import type { PackModel } from '../../shared/evidence/pack-model.ts'
import { startJob } from '../jobs/start-job.ts'
import type { CompiledPack } from './typeset.ts'

/**
 * Compiles the document to a tagged PDF that names itself PDF/A-3a and PDF/UA-1. Same document, same bytes.
 *
 * @throws AppError `job-cancelled`, `out-of-memory`, `unexpected`
 */
export async function compilePack(model: PackModel, signal?: AbortSignal): Promise<CompiledPack> {
  return await startJob<CompiledPack>(new URL('./compile-worker.ts', import.meta.url), model, { signal })
}
