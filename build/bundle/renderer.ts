// The page. No data: URL, no inline script, no polyfill: the content security policy lets none of them by.
import path from 'node:path'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { buildDesignSystem } from '../design-system/build-design-system.ts'

export async function buildRenderer(root: string, out: string): Promise<void> {
  buildDesignSystem()
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
