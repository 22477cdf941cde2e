// The page. No data: URL, no inline script, no polyfill: the content security policy lets none of them by.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

export async function buildRenderer(root: string, out: string): Promise<void> {
  const designSystem = path.join(root, 'build', 'design-system', 'build-design-system.ts')
  if (existsSync(designSystem)) {
    // The module is this one.
    const { buildDesignSystem } = (await import(pathToFileURL(designSystem).href)) as {
      buildDesignSystem: () => Promise<unknown>
    }
    await buildDesignSystem()
  }
  await build({
    root: path.join(root, 'renderer'),
    configFile: false,
    logLevel: 'warn',
    base: './',
    plugins: [{ ...optimizeLocales.vite({ locales: ['da-DK', 'en-US'] }), enforce: 'pre' }, react()],
    build: {
      outDir: path.join(out, 'renderer'),
      emptyOutDir: true,
      target: 'chrome140',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
    },
  })
}
