// AES-256-GCM over something short, as the header keeps it.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { canonicalJson, type Json } from '../../shared/text/canonical-json.ts'
import type { Box } from '../../shared/vault/header.ts'

/** Encrypts `plain`; `associated` is not stored and must be the same at opening. */
export function closeBox(key: Buffer, plain: Buffer, associated: Json): Box {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(canonicalJson(associated)))
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()])
  return {
    nonce: nonce.toString('base64'),
    ciphertext: ciphertext.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  }
}

/** The plain bytes, or undefined when key, associated data or box are not those of the closing. The caller zeroes them. */
export function openBox(key: Buffer, box: Box, associated: Json): Buffer | undefined {
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(box.nonce, 'base64'), {
    authTagLength: 16,
  })
    .setAAD(Buffer.from(canonicalJson(associated)))
    .setAuthTag(Buffer.from(box.tag, 'base64'))
  const plain = decipher.update(Buffer.from(box.ciphertext, 'base64'))
  try {
    decipher.final()
    return plain
  } catch {
    // The one thing final() can refuse here is the tag: a wrong key is an answer, not a fault.
    plain.fill(0)
    return undefined
  }
}
