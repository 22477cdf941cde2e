// The handlers of the store worker, joined.
import type { StoreContract } from '../../shared/contract.ts'
import type { Handlers } from '../../shared/ipc.ts'
import { controlHandlers } from '../control/handlers.ts'
import { draftsHandlers } from '../drafts/handlers.ts'
import { dutiesHandlers } from '../duties/handlers.ts'
import { evidenceHandlers } from '../evidence/handlers.ts'
import { importsHandlers } from '../imports/handlers.ts'
import { jobsHandlers } from '../jobs/handlers.ts'
import { overviewHandlers } from '../overview/handlers.ts'
import { registerHandlers } from '../register/handlers.ts'
import { settingsHandlers } from '../settings/handlers.ts'
import { vaultHandlers } from '../vault/handlers.ts'
import type { StoreContext } from './context.ts'

export const storeHandlers: Handlers<StoreContract, StoreContext> = {
  vault: vaultHandlers,
  drafts: draftsHandlers,
  jobs: jobsHandlers,
  register: registerHandlers,
  imports: importsHandlers,
  control: controlHandlers,
  duties: dutiesHandlers,
  evidence: evidenceHandlers,
  overview: overviewHandlers,
  settings: settingsHandlers,
}
