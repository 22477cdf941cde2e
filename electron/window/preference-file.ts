// Language and appearance, in a small file in clear beside the app's other settings. It holds nothing of a data file.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Preferences, preferencesSchema } from '../../shared/window/contract.ts'

export type PreferenceFile = {
  readonly read: () => Preferences
  readonly write: (preferences: Preferences) => void
}

export function preferenceFile(folder: string): PreferenceFile {
  const file = path.join(folder, 'preferences.json')
  let preferences = load(file)
  return {
    read: () => preferences,
    write(next) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(file, JSON.stringify(next))
      preferences = next
    },
  }
}

/** A file that is absent or damaged gives the defaults: it holds nothing that could be lost. */
function load(file: string): Preferences {
  try {
    return preferencesSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return preferencesSchema.parse({})
  }
}
