import type { ChildProcess } from 'node:child_process'

const lastsMs = 3000

/** Whether a started program is up: it goes on, or has ended well. */
export function lasts(program: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    program.on('error', () => resolve(false))
    program.on('exit', (code) => resolve(code === 0))
    setTimeout(resolve, lastsMs, true).unref()
  })
}
