// The preload is one CommonJS file that requires `electron` alone, as a sandboxed preload must; the contract's names are
// written into it, and nothing of its schemas.
import path from 'node:path'
import { build } from 'vite'
import { appEvents } from '../../shared/app-events.ts'
import { contract } from '../../shared/contract.ts'

export async function buildPreload(root: string, out: string): Promise<void> {
  const methods = Object.fromEntries(
    Object.entries(contract).map(([feature, procedures]) => [feature, Object.keys(procedures)]),
  )
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { METHODS: JSON.stringify(methods), EVENTS: JSON.stringify(Object.keys(appEvents)) },
    build: {
      outDir: path.join(out, 'preload'),
      target: 'chrome140',
      minify: false,
      lib: {
        entry: path.join(root, 'electron', 'preload.ts'),
        formats: ['cjs'],
        fileName: () => 'preload.cjs',
      },
      rolldownOptions: { external: ['electron'] },
    },
  })
}
