import type { overviewContract } from '../../shared/overview/contract.ts'
import type { FeatureHandlers } from '../../shared/ipc.ts'
import type { StoreContext } from '../store/context.ts'

export const overviewHandlers: FeatureHandlers<typeof overviewContract, StoreContext> = {}
