import type { controlContract } from '../../shared/control/contract.ts'
import type { FeatureHandlers } from '../../shared/ipc.ts'
import type { StoreContext } from '../store/context.ts'
import { assessHandlers } from './assess-handlers.ts'
import { wizardHandlers } from './wizard-handlers.ts'

export const controlHandlers: FeatureHandlers<typeof controlContract, StoreContext> = {
  ...wizardHandlers,
  ...assessHandlers,
}
