import type { FeatureHandlers } from '../../shared/ipc.ts'
import type { windowContract } from '../../shared/window/contract.ts'
import { appVersion } from '../headless/app-version.ts'
import type { MainContext } from '../main-context.ts'

export const windowHandlers: FeatureHandlers<typeof windowContract, MainContext> = {
  preferences: ({ preferences }) => preferences.read(),
  setPreferences({ preferences, applyPreferences }, next) {
    preferences.write(next)
    applyPreferences()
    return preferences.read()
  },
  lock: ({ lock }) => lock(),
  whyLocked: ({ whyLocked }) => whyLocked(),
  readyToLock: ({ readyToLock }) => readyToLock(),
  about: () => ({
    version: appVersion,
    parts: ['electron', 'chrome', 'node'].flatMap((name) => {
      const version = process.versions[name]
      return version === undefined ? [] : [{ name, version }]
    }),
  }),
  quit: ({ quit }) => quit(),
}
