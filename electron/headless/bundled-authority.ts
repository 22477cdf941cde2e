// The fictional authority that a run without inputs uses. Its files are generated on first use by a script of its own, in
// a process of its own, and kept until the generator changes.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'

const root = path.join(import.meta.dirname, '..', '..')
const generator = path.join(root, 'build', 'sample-data')

const bundledSchema = z.object({
  from: z.string(),
  to: z.string(),
  now: z.string(),
  seed: z.string(),
  timezone: z.string(),
  options: z.array(z.tuple([z.string(), z.string()])),
})

/** The command line that names the bundled authority's files, its fixed period, now and seed. Makes the files if needed. */
export function bundledArguments(): string[] {
  const folder = path.join(cacheFolder(), generatorVersion())
  if (!existsSync(folder)) generate(folder)
  const { from, to, now, seed, timezone, options } = bundledSchema.parse(
    JSON.parse(readFileSync(path.join(folder, 'bundled.json'), 'utf8')),
  )
  const files = options.flatMap(([name, value]) => [
    name.startsWith('--') ? name : `--${name}`,
    inFolder(folder, value),
  ])
  return [...files, '--from', from, '--to', to, '--now', now, '--seed', seed, '--timezone', timezone]
}

function inFolder(folder: string, value: string): string {
  const at = value.lastIndexOf('=')
  const place = (name: string) => (existsSync(path.join(folder, name)) ? path.join(folder, name) : name)
  return at < 0 ? place(value) : `${value.slice(0, at)}=${place(value.slice(at + 1))}`
}

function generate(folder: string): void {
  const partial = `${folder}.partial-${process.pid}`
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial, { recursive: true })
  const done = spawnSync(process.execPath, [path.join(generator, 'main.ts'), partial], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (done.status !== 0) throw new Error('the bundled authority could not be generated')
  renameSync(partial, folder)
}

function generatorVersion(): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(generator, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.ts')) hash.update(name).update(readFileSync(path.join(generator, name)))
  }
  return hash.digest('hex').slice(0, 16)
}

function cacheFolder(): string {
  try {
    accessSync(root, constants.W_OK)
    return path.join(root, '.cache', 'bundled-authority')
  } catch {
    // The program's folder is read-only where it is deployed for everybody.
    return path.join(tmpdir(), 'kontrolbog-bundled-authority')
  }
}
