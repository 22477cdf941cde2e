// Packed sources as other programs make them, and as nobody should.
import { buffer } from 'node:stream/consumers'
import yazl from 'yazl'

export type Packed = Readonly<Record<string, string | Uint8Array>>

/** A zip of these files by their names; a name that ends in `/` is a folder. */
export async function aZip(files: Packed, { isCompressed = true } = {}): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  for (const [name, content] of Object.entries(files)) {
    if (name.endsWith('/')) zip.addEmptyDirectory(name)
    else zip.addBuffer(Buffer.from(content), name, { compress: isCompressed })
  }
  zip.end()
  return await buffer(zip.outputStream)
}

/** The zip with one field of its only central header set (APPNOTE 4.3.12), by offset and bytes. */
export function withCentral(zip: Buffer, offset: number, value: number, bytes: 2 | 4 = 2): Buffer {
  const changed = Buffer.from(zip)
  const at = changed.lastIndexOf(Buffer.from('504b0102', 'hex')) + offset
  if (bytes === 2) changed.writeUInt16LE(value, at)
  else changed.writeUInt32LE(value, at)
  return changed
}

/** Offsets in a central header. */
export const central = { flags: 8, method: 10, crc: 16, unpackedBytes: 24 } as const
