// `npm run build`: makes dist/, the app as Electron (or its stand-in) runs it. Each part is made anew only when what it
// is made of has changed, beside what is there, and takes its place in one move.
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { buildLock } from './bundle/build-lock.ts'
import { inputStamp, readStamps, writeStamps } from './bundle/stamps.ts'
import { swapIn } from './bundle/swap-in.ts'

type Part = {
  /** Folders and files of dist/ that it makes. */
  readonly makes: readonly string[]
  readonly madeOf: readonly string[]
  readonly make: (out: string) => Promise<void>
}

const root = path.dirname(import.meta.dirname)
const out = path.join(root, 'dist')
const always = ['build/bundle.ts', 'build/bundle', 'package.json', 'package-lock.json', 'tsconfig.json']

const parts: Readonly<Record<string, Part>> = {
  program: {
    makes: ['electron', 'shared', 'vendor', 'package.json'],
    madeOf: ['electron', 'shared'],
    make: async (to) => (await import('./bundle/program.ts')).buildProgram(root, to),
  },
  preload: {
    makes: ['preload'],
    madeOf: ['electron/preload.ts', 'shared'],
    make: async (to) => (await import('./bundle/preload.ts')).buildPreload(root, to),
  },
  renderer: {
    makes: ['renderer'],
    madeOf: ['renderer', 'shared', 'build/design-system'],
    make: async (to) => (await import('./bundle/renderer.ts')).buildRenderer(root, to),
  },
  notices: {
    makes: ['notices.json'],
    madeOf: ['build/bundle'],
    make: async (to) => (await import('./bundle/notices.ts')).buildNotices(root, to),
  },
  sampleData: {
    makes: ['sample-data'],
    madeOf: ['build/sample-data', 'shared/text', 'shared/time'],
    make: async (to) => (await import('./bundle/sample-data.ts')).buildSampleData(root, to),
  },
}

mkdirSync(out, { recursive: true })
const unlock = await buildLock(out)
try {
  const stamps = readStamps(out)
  for (const [name, part] of Object.entries(parts)) {
    const stamp = inputStamp(root, [...always, ...part.madeOf])
    const isThere = part.makes.every((made) => existsSync(path.join(out, made)))
    if (isThere && stamps[name] === stamp) continue
    const started = performance.now()
    await swapIn(out, name, part.makes, part.make)
    stamps[name] = stamp
    writeStamps(out, stamps)
    console.error(`dist: ${part.makes.join(', ')} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
  }
} catch (error) {
  // What is wrong with the source says it; where in the bundler it was found does not help.
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  unlock()
}
