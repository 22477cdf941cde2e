import type { FeatureHandlers } from '../../shared/ipc.ts'
import type { vaultContract } from '../../shared/vault/contract.ts'
import type { StoreContext } from '../store/context.ts'
import { accessList } from './access-list.ts'
import { createSample, sampleFiles } from './create-sample.ts'
import { createVault, newFolder } from './create-vault.ts'
import { addOfficer, changeOwnPassphrase, ownPassphrase, removeOfficerSlot } from './officer-commands.ts'
import { officers } from './officers.ts'
import { continueSession } from './open-session.ts'
import { confirmRecoveryKey, newRecoveryKey, rehearse, saveRecoveryKey } from './recovery-key-commands.ts'
import { finishOnboarding, registerAuthority } from './register-authority.ts'
import { startUpSteps } from './start-up.ts'
import { actAs, openAnother, openRemembered, unlockDataFile, vouchForClock } from './unlock-commands.ts'
import { vaultState } from './vault-state.ts'

export const vaultHandlers: FeatureHandlers<typeof vaultContract, StoreContext> = {
  state: (context) => vaultState(context),
  newFolder: (context, { ticket }) => newFolder(context, ticket),
  create: (context, order) => createVault(context, order),
  unlock: (context, secret) => unlockDataFile(context, secret),
  openAnother: (context, { ticket }) => openAnother(context, ticket),
  openRemembered: (context, { isSample }) => openRemembered(context, isSample),
  createSample: (context, order) => createSample(context, order),
  sampleFiles: (context) => sampleFiles(context),
  acceptClock: (context) => vouchForClock(context),
  actAs: (context, who) => actAs(context, who),
  officers: ({ session }) => officers(session.current().dataFile.db),
  ownPassphrase: (context, chosen) => ownPassphrase(context, chosen),
  postponePassphrase: (context) => void continueSession(context, { isPassphrasePostponed: true }),
  newRecoveryKey: (context) => newRecoveryKey(context),
  saveRecoveryKey: (context, sheet) => saveRecoveryKey(context, sheet),
  confirmRecoveryKey: (context, typed) => confirmRecoveryKey(context, typed),
  rehearseRecoveryKey: (context, { recoveryKey }) => rehearse(context, recoveryKey),
  registerAuthority: (context, authority) => registerAuthority(context, authority),
  finishOnboarding: (context) => finishOnboarding(context),
  access: ({ session }) => ({ slots: accessList(session.current().dataFile) }),
  addOfficer: (context, access) => addOfficer(context, access),
  changePassphrase: (context, change) => changeOwnPassphrase(context, change),
  removeSlot: (context, order) => removeOfficerSlot(context, order),
  startUp: ({ session }) => startUpSteps(session.current()),
}
