import type { controlContract } from '../../shared/control/contract.ts'
import type { FeatureHandlers } from '../../shared/ipc.ts'
import type { StoreContext } from '../store/context.ts'

export const controlHandlers: FeatureHandlers<typeof controlContract, StoreContext> = {}
