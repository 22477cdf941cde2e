// What each part of dist/ was made of, so that an unchanged one is left as it is.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const name = '.stamps.json'
/** Made by the build itself, among the pages' own files. */
const made = path.join('renderer', 'ui', 'design-system')

export function readStamps(out: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(path.join(out, name), 'utf8')) as Record<string, string> // written below
  } catch {
    return {}
  }
}

export function writeStamps(out: string, stamps: Readonly<Record<string, string>>): void {
  writeFileSync(path.join(out, name), JSON.stringify(stamps, null, 2))
}

/** Changes when a file of `inputs` (files or folders under `root`) is added, removed or written. */
export function inputStamp(root: string, inputs: readonly string[]): string {
  const hash = createHash('sha256')
  for (const input of inputs) {
    for (const file of filesOf(path.join(root, input)).sort()) {
      const { size, mtimeMs } = statSync(file)
      hash.update(`${path.relative(root, file)} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

function filesOf(place: string): string[] {
  const found = statSync(place, { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [place]
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(made))
    .map((entry) => path.join(entry.parentPath, entry.name))
}
