import { defineConfig } from 'vitest/config'

// Electron's own package would start a download of its binary; the tests run on its stand-in.
const resolve = { alias: { electron: new URL('build/chromium-host/electron.ts', import.meta.url).pathname } }
const setupFiles = ['test/helpers/one-seed.ts']

export default defineConfig({
  test: {
    // One worker a core: the machines this is built on have two.
    maxWorkers: 2,
    projects: [
      {
        // Pure and in memory, without state of their own: one load of the modules serves them all, in half the time.
        resolve,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          testTimeout: 30_000,
          isolate: false,
          setupFiles,
        },
      },
      {
        // Real files, workers, key derivations and whole packs: what takes seconds.
        resolve,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          setupFiles,
          testTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'main-job',
          include: ['test/main-job/**/*.test.ts'],
          setupFiles,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
