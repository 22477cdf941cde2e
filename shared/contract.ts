// The whole contract. A feature's procedures stand in its own `contract.ts`; here they are joined by thread.
import { controlContract } from './control/contract.ts'
import { draftsContract } from './drafts/contract.ts'
import { dutiesContract } from './duties/contract.ts'
import { evidenceContract } from './evidence/contract.ts'
import { filesContract } from './files/contract.ts'
import { importsContract } from './imports/contract.ts'
import type { Contract } from './ipc.ts'
import { jobsContract } from './jobs/contract.ts'
import { overviewContract } from './overview/contract.ts'
import { registerContract } from './register/contract.ts'
import { settingsContract } from './settings/contract.ts'
import { vaultContract } from './vault/contract.ts'
import { windowContract } from './window/contract.ts'

/** Answered in the main thread, which opens no register and holds no key. */
export const mainContract = { window: windowContract, files: filesContract } as const satisfies Contract

/** Answered in the store worker, the only owner of the register. */
export const storeContract = {
  vault: vaultContract,
  drafts: draftsContract,
  jobs: jobsContract,
  register: registerContract,
  imports: importsContract,
  control: controlContract,
  duties: dutiesContract,
  evidence: evidenceContract,
  overview: overviewContract,
  settings: settingsContract,
} as const satisfies Contract

export const contract = { ...mainContract, ...storeContract } as const satisfies Contract
export type AppContract = typeof contract
export type MainContract = typeof mainContract
export type StoreContract = typeof storeContract
