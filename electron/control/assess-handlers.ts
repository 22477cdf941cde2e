import type { assessProcedures } from '../../shared/control/assess-contract.ts'
import type { FeatureHandlers } from '../../shared/ipc.ts'
import type { StoreContext } from '../store/context.ts'

export const assessHandlers: FeatureHandlers<typeof assessProcedures, StoreContext> = {}
