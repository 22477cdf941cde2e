// The notices of others' work that goes along in the app: every package that its code imports, and what those import.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fullText, licenceIds, licenceMarks } from './licence-texts.ts'

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
  readonly author?: string | { readonly name: string }
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
    found.set(name, noticeOf(root, manifest, folder))
    // Electron's own parts lie in its binary, whose notices stand beside it.
    if (name === 'electron') return
    for (const dependency of Object.keys(manifest.dependencies ?? {})) visit(dependency, folder)
  }
  for (const name of importedPackages) visit(name, root)
  const notices = [...found.values(), ...partsOfBinaries(root)].sort((a, b) => (a.name < b.name ? -1 : 1))
  writeFileSync(path.join(to, 'notices.json'), JSON.stringify(notices))
}

function noticeOf(root: string, { name, version, license = '', author }: Manifest, folder: string): Notice {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice|ofl)/i.test(file))
  const texts = files.sort().map((file) => readFileSync(path.join(folder, file), 'utf8').trim())
  if (texts.length === 0) texts.push(`Copyright (c) ${authorName(author) ?? `the authors of ${name}`}`)
  const own = texts.join('\n\n')
  const lacking = licenceIds(license).filter((id) => licenceMarks[id]?.test(own) !== true)
  return {
    name,
    version,
    licence: license,
    text: [own, ...lacking.map((id) => fullText(root, id))].join('\n\n'),
  }
}

function authorName(author: Manifest['author']): string | undefined {
  return typeof author === 'object' ? author.name : author
}

/** What is compiled into a package's binary, and has no package of its own. */
function partsOfBinaries(root: string): Notice[] {
  const of = (name: string, version: string, licence: string, copyright: string): Notice => ({
    name,
    version,
    licence,
    text: [copyright, ...licenceIds(licence).map((id) => fullText(root, id))].join('\n\n'),
  })
  return [
    of(
      'PDFium (@hyzyla/pdfium)',
      '',
      'BSD-3-Clause AND Apache-2.0',
      'Copyright 2014 The PDFium Authors. All rights reserved.',
    ),
    of(
      'SQLite3 Multiple Ciphers (better-sqlite3-multiple-ciphers)',
      '',
      'MIT',
      'Copyright (c) 2019-2026 Ulrich Telle. It holds SQLite, which is in the public domain.',
    ),
    of(
      'Typst (@myriaddreamin/typst-ts-web-compiler)',
      '',
      'Apache-2.0',
      'Copyright The Typst Project Developers.',
    ),
  ]
}

/** As Node finds it: beside the one that asks, or further up. */
function packageFolder(root: string, name: string, from: string): string | undefined {
  for (let folder = from; folder.startsWith(root); folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name)
    if (existsSync(path.join(candidate, 'package.json'))) return candidate
  }
  return undefined
}
