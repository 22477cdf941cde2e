import { statfsSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from '@playwright/test'

// Each test starts programs of the same modules anew: what compiling them gave is kept for the next.
process.env['NODE_COMPILE_CACHE'] ??= path.join(import.meta.dirname, '..', '.cache', 'compiled')

// Every test makes data files and a browser's profile, and drops them again: in memory where that has room for them.
const memory = '/dev/shm'
const neededBytes = 4 * 1024 ** 3
if (hasRoom(memory)) process.env['TMPDIR'] ??= memory

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize >= neededBytes
  } catch {
    return false // not on this system
  }
}

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
