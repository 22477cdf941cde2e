// Type-checks every room with its own tsconfig, two at a time, and fails if one of them fails. The Chromium host's room
// holds both ways: the host against electron.d.ts, and the app's main against the host.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { writeElectronTypes } from './electron-types.mjs'

const root = path.dirname(import.meta.dirname)
const rooms = ['shared', 'electron', 'renderer', 'build', 'test', 'build/chromium-host']
writeElectronTypes(root)

/** @param {string} room */
function check(room) {
  return new Promise((resolve) => {
    const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    spawn(process.execPath, [tsc, '-p', path.join(root, room)], { stdio: 'inherit' }).on('exit', resolve)
  })
}

let failed = false
while (rooms.length > 0) {
  const codes = await Promise.all(rooms.splice(0, 2).map(check))
  if (codes.some((code) => code !== 0)) failed = true
}
process.exit(failed ? 1 : 0)
