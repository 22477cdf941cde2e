import type { wizardProcedures } from '../../shared/control/wizard-contract.ts'
import type { FeatureHandlers } from '../../shared/ipc.ts'
import type { StoreContext } from '../store/context.ts'

export const wizardHandlers: FeatureHandlers<typeof wizardProcedures, StoreContext> = {}
