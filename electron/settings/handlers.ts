import type { settingsContract } from '../../shared/settings/contract.ts'
import type { FeatureHandlers } from '../../shared/ipc.ts'
import type { StoreContext } from '../store/context.ts'

export const settingsHandlers: FeatureHandlers<typeof settingsContract, StoreContext> = {}
