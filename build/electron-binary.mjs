// Whether Electron's own binary is here. Never import `electron` to find out: that starts a download.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** @param {string} root @returns {string | undefined} */
export function electronBinary(root) {
  const folder = path.join(root, 'node_modules', 'electron')
  try {
    const name = readFileSync(path.join(folder, 'path.txt'), 'utf8')
    const file = path.join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(folder, 'dist'), name)
    return existsSync(file) ? file : undefined
  } catch {
    return undefined
  }
}
