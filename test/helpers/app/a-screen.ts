import { spawn } from 'node:child_process'

export type Screen = { readonly display: string; readonly [Symbol.dispose]: () => void }

/** A virtual screen that nobody looks at. */
export function aScreen(): Screen {
  const display = `:${90 + (process.pid % 400)}`
  const running = spawn('Xvfb', [display, '-screen', '0', '1400x900x24', '-nolisten', 'tcp'], {
    stdio: 'ignore',
  })
  return { display, [Symbol.dispose]: () => void running.kill() }
}
