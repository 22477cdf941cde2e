// Type-checks every room with its own tsconfig, two at a time, and fails if one of them fails.
import { spawn } from 'node:child_process'
import path from 'node:path'

const root = path.dirname(import.meta.dirname)
const rooms = ['shared', 'electron', 'renderer', 'build', 'test']

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
