import type { dutiesContract } from '../../shared/duties/contract.ts'
import type { FeatureHandlers } from '../../shared/ipc.ts'
import type { StoreContext } from '../store/context.ts'

export const dutiesHandlers: FeatureHandlers<typeof dutiesContract, StoreContext> = {}
