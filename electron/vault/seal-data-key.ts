// The data key sealed to a slot's public key, so that a new one reaches everyone who stays without their being present.
import { createECDH, hkdfSync } from 'node:crypto'
import { headerFormat, headerVersion, type Slot } from '../../shared/vault/header.ts'
import { closeBox, openBox } from './box.ts'

const curve = 'prime256v1'

export type KeyPair = { readonly publicKey: Buffer; readonly privateKey: Buffer }

/** A new P-256 pair: 65-byte uncompressed point and 32-byte scalar. */
export function newKeyPair(): KeyPair {
  const ecdh = createECDH(curve)
  const publicKey = ecdh.generateKeys()
  return { publicKey, privateKey: padded(ecdh.getPrivateKey()) }
}

/** Whether the scalar is the private half of the point. */
export function isPair(publicKey: Buffer, privateKey: Buffer): boolean {
  const ecdh = createECDH(curve)
  ecdh.setPrivateKey(privateKey)
  return ecdh.getPublicKey().equals(publicKey)
}

/** Ephemeral ECDH, HKDF-SHA256, AES-256-GCM; bound to the slot's id, both public keys and the format. */
export function sealDataKey(slot: Pick<Slot, 'id' | 'publicKey'>, dataKey: Buffer): Slot['sealedDataKey'] {
  const ephemeral = createECDH(curve)
  const ephemeralPublicKey = ephemeral.generateKeys().toString('base64')
  const secret = ephemeral.computeSecret(Buffer.from(slot.publicKey, 'base64'))
  const key = sealingKey(secret, ephemeralPublicKey, slot.publicKey)
  try {
    return { ephemeralPublicKey, box: closeBox(key, dataKey, bindings(slot, ephemeralPublicKey)) }
  } finally {
    key.fill(0)
    secret.fill(0)
  }
}

/** The data key, or undefined when the private key or anything the seal is bound to does not fit. */
export function unsealDataKey(slot: Slot, privateKey: Buffer): Buffer | undefined {
  const { ephemeralPublicKey, box } = slot.sealedDataKey
  const own = createECDH(curve)
  own.setPrivateKey(privateKey)
  const secret = sharedSecret(() => own.computeSecret(Buffer.from(ephemeralPublicKey, 'base64')))
  if (secret === undefined) return undefined
  const key = sealingKey(secret, ephemeralPublicKey, slot.publicKey)
  try {
    return openBox(key, box, bindings(slot, ephemeralPublicKey))
  } finally {
    key.fill(0)
    secret.fill(0)
  }
}

function sharedSecret(compute: () => Buffer): Buffer | undefined {
  try {
    return compute()
  } catch {
    // The header's point is not on the curve: it was altered.
    return undefined
  }
}

function sealingKey(secret: Buffer, ephemeralPublicKey: string, publicKey: string): Buffer {
  const salt = Buffer.concat([Buffer.from(ephemeralPublicKey, 'base64'), Buffer.from(publicKey, 'base64')])
  return Buffer.from(hkdfSync('sha256', secret, salt, 'kontrolbog data key 1', 32))
}

function bindings(slot: Pick<Slot, 'id' | 'publicKey'>, ephemeralPublicKey: string) {
  return {
    ephemeralPublicKey,
    format: headerFormat,
    publicKey: slot.publicKey,
    slot: slot.id,
    version: headerVersion,
  }
}

/** Node leaves out leading zeros. */
function padded(scalar: Buffer): Buffer {
  return scalar.length === 32 ? scalar : Buffer.concat([Buffer.alloc(32 - scalar.length), scalar])
}
