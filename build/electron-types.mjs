// electron.d.ts without its `declare module 'electron'`, which would win over the path that stands for Electron in
// chromium-host/tsconfig.json. What stays is the namespace `Electron`, against which the host is checked.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** @param {string} root */
export function writeElectronTypes(root) {
  const folder = path.join(root, 'node_modules', '.cache', 'kontrolbog-types')
  const types = readFileSync(path.join(root, 'node_modules', 'electron', 'electron.d.ts'), 'utf8')
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    path.join(folder, 'electron.d.ts'),
    types.replace(/^declare module '(electron[^']*|(node:)?original-fs)' \{$[\s\S]*?^\}$/gm, ''),
  )
}
