// Debian's packages that the app or its tests need on a machine without them. Only root on Debian may install; anybody
// else is told what to ask for.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** @param {readonly string[]} programs @returns {string[]} those that are not on this machine */
export function missingPrograms(programs) {
  const folders = (process.env['PATH'] ?? '').split(':')
  return programs.filter((program) => !folders.some((folder) => existsSync(`${folder}/${program}`)))
}

/**
 * @param {readonly string[]} packages
 * @returns {boolean} whether they were installed
 */
export function installFromDebian(packages) {
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0
  if (!mayInstall || missingPrograms(['apt-get']).length > 0) return false
  console.error(`Installerer fra Debian / Installing from Debian: ${packages.join(' ')} ...`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  /** @param {string[]} args */
  const run = (args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 2] }).status === 0
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages]
  // Lists that are a few days old name packages that are gone.
  return run(['update', '-qq']) && run(install)
}
