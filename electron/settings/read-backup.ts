// Opens a backup and reads what it says it holds, before anything of it is believed.
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import {
  type BackupManifest,
  backupFormat,
  backupManifestSchema,
  manifestName,
} from '../../shared/settings/backup-manifest.ts'
import { type OpenZip, openZip, readEntryTo, readSmall } from './zip-reader.ts'

const largestManifestBytes = 4 << 20

export type OpenBackup = { readonly zip: OpenZip; readonly manifest: BackupManifest }

/** The caller closes `zip`. @throws AppError `backup-unreadable`, `backup-newer`, `backup-damaged` */
export async function readBackup(file: string): Promise<OpenBackup> {
  const name = path.basename(file)
  const unreadable = (cause: unknown) => new AppError('backup-unreadable', { file: name }, { cause })
  const zip = await openZip(file).catch((error: unknown) => {
    throw unreadable(error)
  })
  try {
    return { zip, manifest: await manifestIn(zip) }
  } catch (error) {
    zip.zip.close()
    throw error instanceof AppError ? error : unreadable(error)
  }
}

async function manifestIn(zip: OpenZip): Promise<BackupManifest> {
  const bytes = await readSmall(zip, manifestName, largestManifestBytes)
  if (bytes === null) throw new Error('no manifest')
  const value: unknown = JSON.parse(bytes.toString('utf8'))
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined
  if (
    typeof format === 'string' &&
    format.startsWith('kontrolbog-sikkerhedskopi/') &&
    format !== backupFormat
  ) {
    throw new AppError('backup-newer', { found: format.slice(0, 60) })
  }
  const manifest = backupManifestSchema.parse(value)
  const named = new Set([manifestName, ...manifest.files.map((each) => each.path)])
  for (const entry of zip.entries.keys()) {
    if (!named.has(entry)) throw new AppError('backup-damaged', { file: entry.slice(0, 100) })
  }
  return manifest
}

/**
 * Compares every file with the manifest, and writes it to `targetOf` its name where that gives a path.
 *
 * @throws AppError `backup-damaged`
 */
export async function readFiles(
  { zip, manifest }: OpenBackup,
  targetOf: (name: string) => string | null,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<void> {
  let done = 0
  for (const { path: name, bytes, sha256 } of manifest.files) {
    const read = await readEntryTo(zip, name, targetOf(name), signal).catch((error: unknown) => {
      if (signal.aborted || !isFaultOfTheZip(error)) throw error
      return null
    })
    if (read?.bytes !== bytes || read.sha256 !== sha256) throw new AppError('backup-damaged', { file: name })
    done += bytes
    onBytes(done)
  }
}

/** A fault of the disk that is written to has a code; one of the zip's own has none. */
function isFaultOfTheZip(error: unknown): boolean {
  return error instanceof Error && !('code' in error)
}
