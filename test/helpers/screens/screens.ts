// Every screen of the app, in the order in which one comes to it. Each stage brings the data file so far; a screen that
// is opened again looks the same.
import { approvedStage, beginStage, controlStage } from './control-screens.ts'
import { homeStage } from './home-screens.ts'
import { firstScreens, openSample } from './sample-screens.ts'
import type { Stage } from './screen.ts'
import {
  authorityStage,
  byRecoveryStage,
  emptyStage,
  lockedStage,
  newDataFile,
  ownPassphraseStage,
  recoveredStage,
  registerStage,
} from './vault-screens.ts'

export const stages: readonly Stage[] = [
  // Of a data file that holds an authority at work.
  { name: 'before', begin: async (_app, page) => ({ page, screens: firstScreens }) },
  { name: 'sample', begin: openSample },
  { name: 'home', begin: homeStage },
  { name: 'begun', begin: beginStage },
  { name: 'control', begin: controlStage },
  { name: 'approved', begin: approvedStage },
  // Of the lock, and of a data file that is only being made.
  { name: 'locked', begin: lockedStage },
  { name: 'new-data-file', begin: newDataFile },
  { name: 'authority', begin: authorityStage },
  { name: 'first-register', begin: registerStage },
  { name: 'empty', begin: emptyStage },
  // Of the handover.
  { name: 'recovered', begin: recoveredStage },
  { name: 'own-passphrase', begin: ownPassphraseStage },
  { name: 'by-recovery', begin: byRecoveryStage },
]
