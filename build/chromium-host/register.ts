// `node --import ./register.ts`: the module `electron` becomes this host's stand-in. Nothing else changes.
import { registerHooks } from 'node:module'

const url = new URL('./electron.ts', import.meta.url).href
const names = new Set(['electron', 'electron/main', 'electron/common'])

registerHooks({
  resolve: (specifier, context, next) =>
    names.has(specifier)
      ? { url, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
})
