import type { registerContract } from '../../shared/register/contract.ts'
import type { FeatureHandlers } from '../../shared/ipc.ts'
import type { StoreContext } from '../store/context.ts'

export const registerHandlers: FeatureHandlers<typeof registerContract, StoreContext> = {}
