import type { evidenceContract } from '../../shared/evidence/contract.ts'
import type { FeatureHandlers } from '../../shared/ipc.ts'
import type { StoreContext } from '../store/context.ts'

export const evidenceHandlers: FeatureHandlers<typeof evidenceContract, StoreContext> = {}
