import type { FeatureHandlers } from '../../shared/ipc.ts'
import type { jobsContract } from '../../shared/jobs/contract.ts'
import type { StoreContext } from '../store/context.ts'

export const jobsHandlers: FeatureHandlers<typeof jobsContract, StoreContext> = {
  cancel: ({ jobs }, { job }) => jobs.cancel(job),
}
