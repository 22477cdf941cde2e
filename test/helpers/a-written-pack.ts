// An evidence pack on disk for tests. Run as a script it writes the same pack in a process of its own:
// node a-written-pack.ts <folder>
import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import type { PackSigner } from '../../electron/evidence/pack-manifest.ts'
import { type PackSummary, writePack } from '../../electron/evidence/write-pack.ts'
import type { PackRequest } from '../../shared/evidence/pack-request.ts'
import { aMunicipality } from './a-municipality.ts'
import { aLedger } from './evidence-builders.ts'

/** A signer whose key is made of one repeated byte. */
export function aSigner(byte = 7): PackSigner {
  // RFC 8410: what stands before the seed in a PKCS #8 key.
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, byte)])
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(12)
  return { publicKey, sign: (bytes) => sign(null, bytes, key) }
}

export const ledgerSize = 12

/** A quarter of a made-up municipality, as of the ledger that goes along. */
export function aWrittenRequest(): PackRequest {
  return { ...aMunicipality(60), ledger: { seq: ledgerSize, head: aLedger(ledgerSize).head } }
}

export async function aWrittenPack(folder: string, request = aWrittenRequest()): Promise<PackSummary> {
  return await writePack({ folder, request, ledgerLines: aLedger(ledgerSize).lines, signer: aSigner() })
}

if (import.meta.main) await aWrittenPack(process.argv[2] ?? '')
