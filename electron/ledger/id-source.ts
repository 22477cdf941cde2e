// Ids and nonces: random, or a keystream that a seed fixes so that a run can be repeated to the byte.
import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { IdSource } from '../../shared/ledger/id-source.ts'

const idBytes = 16
const chunkBytes = 65_536

export function randomIdSource(): IdSource {
  return {
    id: () => randomBytes(idBytes).toString('hex'),
    nonce: () => randomBytes(idBytes),
  }
}

/**
 * The AES-256-CTR keystream (counter from zero) under HKDF-SHA256(seed, info "ids", no salt): 16 bytes an id or nonce, in
 * the order in which they are drawn.
 *
 * @param seedHex at least 16 bytes, hex
 */
export function seededIdSource(seedHex: string): IdSource {
  if (!/^([0-9a-f]{2}){16,}$/i.test(seedHex)) throw new Error('a seed is at least 16 bytes in hex')
  const key = Buffer.from(hkdfSync('sha256', Buffer.from(seedHex, 'hex'), Buffer.alloc(0), 'ids', 32))
  const cipher = createCipheriv('aes-256-ctr', key, Buffer.alloc(16))
  const zeros = Buffer.alloc(chunkBytes)
  let chunk = Buffer.alloc(0)
  let used = 0
  function take(): Buffer {
    if (used === chunk.length) {
      chunk = cipher.update(zeros)
      used = 0
    }
    used += idBytes
    return Buffer.from(chunk.subarray(used - idBytes, used))
  }
  return { id: () => take().toString('hex'), nonce: take }
}
