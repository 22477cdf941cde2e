import path from 'node:path'
import { defineConfig } from '@playwright/test'

// Each test starts programs of the same modules anew: what compiling them gave is kept for the next.
process.env['NODE_COMPILE_CACHE'] ??= path.join(import.meta.dirname, '..', '.cache', 'compiled')

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.test.ts',
  outputDir: '../.cache/test-results',
  // The machines this is built on have two cores.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
})
