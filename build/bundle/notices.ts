// The notices of others' work that goes along in the app: every package that its code imports, and what those import.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

type Notice = {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}

/** What app code imports by name; a test holds the list to the code. */
export const importedPackages = [
  '@expo-google-fonts/ibm-plex-mono',
  '@expo-google-fonts/ibm-plex-sans',
  '@hookform/resolvers',
  '@hyzyla/pdfium',
  '@internationalized/date',
  '@myriaddreamin/typst-ts-web-compiler',
  '@tanstack/react-virtual',
  'better-sqlite3',
  'dkfds',
  'electron',
  'hash-wasm',
  'i18next',
  'react',
  'react-aria-components',
  'react-dom',
  'react-hook-form',
  'react-i18next',
  'wouter',
  'yauzl',
  'yazl',
  'zod',
  'zustand',
] as const

type Manifest = {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

/** Writes `notices.json` into `to`, sorted by name. */
export function buildNotices(root: string, to: string): void {
  const found = new Map<string, Notice>()
  const visit = (name: string, from: string): void => {
    const folder = packageFolder(root, name, from)
    if (folder === undefined || found.has(name)) return
    // Written by npm: a package has a name and a version.
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest
    found.set(name, noticeOf(manifest, folder))
    // Electron's own parts lie in its binary, whose notices stand beside it.
    if (name === 'electron') return
    for (const dependency of Object.keys(manifest.dependencies ?? {})) visit(dependency, folder)
  }
  for (const name of importedPackages) visit(name, root)
  const notices = [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  writeFileSync(path.join(to, 'notices.json'), JSON.stringify(notices))
}

function noticeOf({ name, version, license = '' }: Manifest, folder: string): Notice {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice|ofl)/i.test(file))
  const texts = files.sort().map((file) => readFileSync(path.join(folder, file), 'utf8').trim())
  return { name, version, licence: license, text: texts.join('\n\n') }
}

/** As Node finds it: beside the one that asks, or further up. */
function packageFolder(root: string, name: string, from: string): string | undefined {
  for (let folder = from; folder.startsWith(root); folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name)
    if (existsSync(path.join(candidate, 'package.json'))) return candidate
  }
  return undefined
}
