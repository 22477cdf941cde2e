// A PDF in a Chromium of its own, where the machine has no program for it: another process with another profile, so that
// nothing of the app's session concerns it, and it reaches none of the app.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromiumFlags, rootFlags } from './chromium-flags.ts'
import { findChromium } from './find-chromium.ts'
import { lasts } from './lasts.ts'
import { writePreferences } from './profile-preferences.ts'

const open = new Map<ChildProcess, string>()

/** Whether a window came up. */
export async function openPdfWindow(pdf: string): Promise<boolean> {
  const chromium = findChromium()
  if (chromium === undefined) return false
  const profile = mkdtempSync(path.join(os.tmpdir(), 'chromium-host-pdf-'))
  writePreferences(profile)
  const args = [
    `--user-data-dir=${profile}`,
    `--app=${pathToFileURL(pdf).href}`,
    ...rootFlags,
    ...chromiumFlags,
  ]
  const window = spawn(chromium, args, { stdio: 'ignore' })
  open.set(window, profile)
  window.on('exit', () => forget(window))
  return await lasts(window)
}

/** With the app, as nothing of it stays open. */
export function closePdfWindows(): void {
  for (const window of open.keys()) {
    window.kill()
    forget(window)
  }
}

function forget(window: ChildProcess): void {
  const profile = open.get(window)
  open.delete(window)
  if (profile === undefined) return
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
  } catch {
    // A process of it that is slow to end still writes there. It holds nothing of the app.
  }
}
