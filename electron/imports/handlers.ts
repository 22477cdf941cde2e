import type { importsContract } from '../../shared/imports/contract.ts'
import type { FeatureHandlers } from '../../shared/ipc.ts'
import type { StoreContext } from '../store/context.ts'

export const importsHandlers: FeatureHandlers<typeof importsContract, StoreContext> = {}
