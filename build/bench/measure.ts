// Runs a command and says what it cost: CPU of the whole process, wall time and peak memory, as the system counts them.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type Cost = { readonly cpuSeconds: number; readonly wallSeconds: number; readonly peakMiB: number }

const timer = '/usr/bin/time'

/** Throws when the command fails, or when the machine cannot measure. */
export function measure(command: string, args: readonly string[]): Cost & { readonly output: string } {
  if (!existsSync(timer)) throw new Error(`the bench needs ${timer} (Debian: apt install time)`)
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
  const report = path.join(folder, 'cost')
  try {
    const run = spawnSync(timer, ['-o', report, '-f', '%U %S %e %M', command, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    if (run.status !== 0) throw new Error(`${path.basename(command)} ended with ${run.status}`)
    const [user, system, wall, peakKiB] = readFileSync(report, 'utf8').trim().split(' ').map(Number)
    return {
      cpuSeconds: user! + system!,
      wallSeconds: wall!,
      peakMiB: peakKiB! / 1024,
      output: run.stdout,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Three decimals: more would only show the machine's mood. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
