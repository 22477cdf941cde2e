// Electron's binary, fetched when it is not here and can be had within a minute. A closed network refuses at once; one
// that answers nothing would hang, so there is a limit.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { electronBinary } from '../electron-binary.mjs'

const fetchWithinMs = 60_000

/** @param {string} root @returns {string | undefined} */
export function findElectron(root) {
  // Who wants the stand-in gets it, and no try is made.
  if (process.env['KONTROLBOG_HOST'] === '1') return undefined
  const binary = electronBinary(root)
  if (binary !== undefined) return binary
  console.error('Henter Electron (højst 60 sekunder) ... / Fetching Electron (60 seconds at most) ...')
  const install = path.join(root, 'node_modules', 'electron', 'install.js')
  spawnSync(process.execPath, [install], { stdio: 'ignore', timeout: fetchWithinMs })
  return electronBinary(root)
}
