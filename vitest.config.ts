import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // One worker a core: the machines this is built on have two.
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], testTimeout: 30_000 } },
      {
        // Real files, workers, key derivations and whole packs: what takes seconds.
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'main-job',
          include: ['test/main-job/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
