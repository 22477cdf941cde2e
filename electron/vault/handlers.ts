import type { FeatureHandlers } from '../../shared/ipc.ts'
import type { vaultContract } from '../../shared/vault/contract.ts'
import type { StoreContext } from '../store/context.ts'

export const vaultHandlers: FeatureHandlers<typeof vaultContract, StoreContext> = {
  state: () => ({ phase: 'none' }),
}
