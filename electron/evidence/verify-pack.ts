// Verifies an evidence pack as any reader could: files against the manifest, the manifest's signature, the ledger's chain.
// It trusts nothing in the folder and changes nothing.
import { existsSync, lstatSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { formatFingerprint, manifestFormat, manifestSchema } from '../../shared/evidence/manifest.ts'
import type { Manifest } from '../../shared/evidence/manifest.ts'
import type { VerifyReport } from '../../shared/headless/verify-report.ts'
import type { LedgerHead } from '../../shared/ledger/ids.ts'
import type { Json } from '../../shared/text/canonical-json.ts'
import { packFiles } from './pack-files.ts'
import { hashFile } from './pack-folder.ts'
import { fingerprintOf, isSignatureValid } from './pack-manifest.ts'
import type { PackProblem } from './pack-problem.ts'
import { verifyPackLedger } from './verify-pack-ledger.ts'

export type VerifyPackOptions = {
  /** The fingerprint from the recovery sheet, hex. */
  readonly fingerprint?: string | undefined
  /** An earlier print of the ledger's size and head. */
  readonly anchor?: LedgerHead | undefined
}

/**
 * @param folder the folder that holds manifest.json
 * @throws AppError `pack-unreadable`, `pack-format-unknown`: nothing can be said (exit 2)
 */
export async function verifyPack(folder: string, options: VerifyPackOptions = {}): Promise<VerifyReport> {
  const raw = readManifest(folder)
  const parsed = manifestSchema.safeParse(raw)
  if (!parsed.success) {
    return report([
      { part: 'manifest', file: packFiles.manifest, what: 'Manifestet har ikke den form, en pakke har.' },
    ])
  }
  const manifest = parsed.data
  return report([
    ...signatureProblems(raw, manifest, options.fingerprint),
    ...fileProblems(folder, manifest),
    ...sumProblems(folder, manifest),
    ...(await verifyPackLedger(path.join(folder, packFiles.ledger), manifest, options.anchor)),
    ...dataProblems(folder, manifest),
  ])
}

/** The sentence that a signature amounts to: it says which key signed, never whose key it is. */
export function signatureStatement(fingerprint: string): { readonly da: string; readonly en: string } {
  const grouped = formatFingerprint(fingerprint)
  return {
    da: `Underskrevet af ${grouped}: sammenlign med genoprettelsesarket.`,
    en: `Signed by ${grouped}: compare with the recovery sheet.`,
  }
}

/** The fingerprint of the key a pack names, for `signatureStatement`; it is worth something only when the pack verifies. */
export function packFingerprint(folder: string): string {
  const { publicKey } = readManifest(folder)
  return fingerprintOf(Buffer.from(typeof publicKey === 'string' ? publicKey : '', 'hex'))
}

function report(problems: readonly PackProblem[]): VerifyReport {
  return {
    integrity: problems.every(({ isMissing }) => isMissing === true),
    completeness: problems.every(({ isMissing }) => isMissing !== true),
    format: manifestFormat,
    problems: problems.map(({ isMissing: _isMissing, ...problem }) => problem),
  }
}

type RawManifest = { readonly [name: string]: Json | undefined }

function readManifest(folder: string): RawManifest {
  const unreadable = (cause?: unknown) =>
    new AppError('pack-unreadable', { file: path.basename(path.resolve(folder)) }, { cause })
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path.join(folder, packFiles.manifest), 'utf8'))
  } catch (error) {
    throw unreadable(error)
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw unreadable()
  // JSON.parse gives nothing but JSON.
  const manifest = value as RawManifest
  if (manifest['format'] !== manifestFormat) {
    const found = typeof manifest['format'] === 'string' ? manifest['format'].slice(0, 60) : '?'
    throw new AppError('pack-format-unknown', { found })
  }
  return manifest
}

function* signatureProblems(
  raw: RawManifest,
  manifest: Manifest,
  expected: string | undefined,
): Generator<PackProblem> {
  const fingerprint = fingerprintOf(Buffer.from(manifest.publicKey, 'hex'))
  if (!isSignatureValid(raw)) {
    yield { part: 'signature', file: packFiles.manifest, what: 'Underskriften passer ikke til manifestet.' }
  }
  if (manifest.fingerprint !== fingerprint) {
    yield {
      part: 'fingerprint',
      file: packFiles.manifest,
      what: 'Fingeraftrykket er ikke den nøgles, der står i manifestet.',
    }
  }
  if (expected !== undefined && expected !== fingerprint) {
    yield {
      part: 'fingerprint',
      file: packFiles.manifest,
      what: `Pakken er underskrevet af ${formatFingerprint(fingerprint)} og ikke af det angivne fingeraftryk.`,
    }
  }
}

const alwaysThere = [
  packFiles.pdf,
  packFiles.controls,
  packFiles.findings,
  packFiles.ledger,
  packFiles.readMe,
]

function* fileProblems(folder: string, { files }: Manifest): Generator<PackProblem> {
  const listed = new Set(files.map((file) => file.path))
  if (listed.size !== files.length) {
    yield { part: 'manifest', file: packFiles.manifest, what: 'Manifestet nævner en fil to gange.' }
  }
  for (const name of alwaysThere.filter((each) => !listed.has(each))) {
    yield {
      part: 'manifest',
      file: name,
      what: 'Manifestet nævner ikke filen, som skal være i enhver pakke.',
      isMissing: true,
    }
  }
  for (const { path: name, bytes, sha256 } of files) {
    if (!isInside(name)) {
      yield { part: 'manifest', file: name, what: 'Manifestet nævner en fil uden for pakken.' }
    } else if (!isFile(path.join(folder, name))) {
      yield { part: 'file', file: name, what: 'Filen mangler.', isMissing: true }
    } else {
      const found = hashFile(path.join(folder, name))
      if (found.bytes !== bytes || found.sha256 !== sha256) {
        yield { part: 'file', file: name, what: 'Filen er ændret: kontrolsummen passer ikke.' }
      }
    }
  }
  const known = new Set<string>([...listed, packFiles.manifest, packFiles.sums])
  for (const name of listFiles(folder, '')) {
    if (!known.has(name)) yield { part: 'file', file: name, what: 'Filen er ikke en del af pakken.' }
  }
}

function isInside(name: string): boolean {
  return (
    name !== '' && !/[\\\0:]/.test(name) && name.split('/').every((part) => !['', '.', '..'].includes(part))
  )
}

/** A link is no file of a pack: what it points at may change. */
function isFile(file: string): boolean {
  return existsSync(file) && lstatSync(file).isFile()
}

function listFiles(folder: string, under: string): string[] {
  return readdirSync(path.join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const name = under === '' ? entry.name : `${under}/${entry.name}`
    return entry.isDirectory() ? listFiles(folder, name) : [name]
  })
}

function* sumProblems(folder: string, { files }: Manifest): Generator<PackProblem> {
  const file = path.join(folder, packFiles.sums)
  if (!isFile(file)) {
    yield { part: 'file', file: packFiles.sums, what: 'Filen mangler.', isMissing: true }
    return
  }
  const manifest = hashFile(path.join(folder, packFiles.manifest))
  const wanted = [...files, { path: packFiles.manifest, sha256: manifest.sha256 }]
    .map(({ path: name, sha256 }) => `${sha256}  ${name}`)
    .sort()
  const found = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .sort()
  if (wanted.join('\n') !== found.join('\n')) {
    yield { part: 'file', file: packFiles.sums, what: 'Kontrolsummerne er ikke dem, manifestet giver.' }
  }
}

/** What the data file says of itself must be what the manifest says: a signature does not hide that they differ. */
function* dataProblems(folder: string, manifest: Manifest): Generator<PackProblem> {
  const file = path.join(folder, packFiles.controls)
  if (!isFile(file)) return
  const problem = { part: 'data', file: packFiles.controls }
  let data: { ledger?: { seq?: unknown; head?: unknown }; authority?: { cvr?: unknown } } | null
  try {
    // Only these parts are looked at, each as unknown.
    data = JSON.parse(readFileSync(file, 'utf8')) as typeof data
  } catch {
    yield { ...problem, what: 'Filen kan ikke læses som JSON.' }
    return
  }
  const { ledger, authority } = data ?? {}
  if (ledger?.seq !== manifest.ledger.seq || ledger.head !== manifest.ledger.head) {
    yield { ...problem, what: 'Filen er dannet af et andet revisionsspor end manifestet.' }
  }
  if (authority?.cvr !== manifest.authority.cvr) {
    yield { ...problem, what: 'Filen er om en anden myndighed end manifestet.' }
  }
}
