// The stand-in for Electron, with the Chromium it needs. It runs where there is a shell: Windows and Mac have Electron.
import path from 'node:path'
import { findChromium } from '../chromium-host/find-chromium.ts'
import { installFromDebian } from './install-from-debian.mjs'

/** @param {string} root @returns {string | undefined} undefined when Chromium is missing and could not be installed */
export function findHost(root) {
  if (process.platform === 'win32') return undefined
  if (!findChromium()) installFromDebian(['chromium', 'fonts-dejavu-core'])
  return findChromium() ? path.join(root, 'build', 'chromium-host', 'electron') : undefined
}
