// Starts the rules' worker on the sources of a control: what the headless run and the app have in common.
import type { ControlInput } from '../../shared/control/control-input.ts'
import type { ControlResult } from '../../shared/control/control-result.ts'
import { type JobOptions, startJob } from '../jobs/start-job.ts'
import type { RulesRequest, StoredSource } from './rules-worker.ts'

/**
 * Every rule, the sample and the coverage over the sources, in a worker of its own. The keys of the stores are copied to
 * the worker, which clears its copies; the caller clears its own.
 *
 * @param seed hex
 * @throws AppError as `runControl`, `job-cancelled`, `wrong-key`, `unexpected`
 */
export async function runRules(
  input: ControlInput,
  stores: readonly StoredSource[],
  seed: string,
  options: Pick<JobOptions, 'onProgress' | 'signal'> = {},
): Promise<ControlResult> {
  const request: RulesRequest = { input, stores, seed: Buffer.from(seed, 'hex') }
  return startJob<ControlResult>(new URL('./rules-worker.ts', import.meta.url), request, options)
}
