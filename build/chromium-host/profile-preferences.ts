// What the host's Chromium is told before its first start: it keeps and offers nothing of what is typed. Electron has no
// password manager; a browser's own would ask over the page to store the passphrase.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const preferences = {
  credentials_enable_service: false,
  credentials_enable_autosignin: false,
  profile: { password_manager_enabled: false, password_manager_leak_detection: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  translate: { enabled: false },
} as const

/** @param profile a folder that no Chromium has used yet */
export function writePreferences(profile: string): void {
  const folder = path.join(profile, 'Default')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'Preferences'), JSON.stringify(preferences))
}
