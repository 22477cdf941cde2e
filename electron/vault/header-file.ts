// `datafil.json` on disk. Whatever happens to a write, the old header or the new one is there, whole.
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { type Header, headerSchema, headerText, parseHeader } from '../../shared/vault/header.ts'
import { writeAtomically } from './write-atomically.ts'

export const headerName = 'datafil.json'

// 64 slots take 100 KB; more is no header of ours.
const largestHeaderBytes = 1_048_576

/**
 * Reads the header of the data file in `folder`.
 *
 * @throws AppError `data-file-missing`, `header-newer`, `header-unreadable`
 */
export function readHeader(folder: string): Header {
  const file = path.join(folder, headerName)
  if (!existsSync(file)) throw new AppError('data-file-missing', {})
  const { size } = statSync(file)
  if (size > largestHeaderBytes) throw new AppError('header-unreadable', { field: '' })
  return parseHeader(readFileSync(file, 'utf8'))
}

export async function writeHeader(folder: string, header: Header): Promise<void> {
  // What could not be read again must not replace what can.
  const text = headerText(headerSchema.parse(header))
  await writeAtomically(path.join(folder, headerName), Buffer.from(text))
}

export function isSameHeader(a: Header, b: Header): boolean {
  return headerText(a) === headerText(b)
}
