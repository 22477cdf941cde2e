// `datafil.json`: from a passphrase or a recovery key to the data key. docs/datafil.md, "Hovedet".
import crypto, { createDecipheriv, createECDH, hkdfSync } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from './refusal.mjs'

/** @typedef {{ nonce: string, ciphertext: string, tag: string }} Box */
/** @typedef {{ ephemeralPublicKey: string, box: Box }} Seal */
/** @typedef {{ algorithm: string, salt: string, memoryKiB?: number, iterations?: number, parallelism?: number }} Kdf */
/** @typedef {{ id: string, kind: string, publicKey: string, kdf: Kdf, wrappedPrivateKey: Box, sealedDataKey: Seal }} Slot */
/** @typedef {{ format: string, version: number, register: string, slots: Slot[] }} Header */
/** @param {string} text */
function bytes(text) {
  return Buffer.from(text, 'base64')
}

/** @param {string} folder @returns {Header} */
export function readHeader(folder) {
  const file = path.join(folder, 'datafil.json')
  if (!existsSync(file)) throw new Refusal(`Der er ingen datafil.json i ${folder}.`)
  const header = JSON.parse(readFileSync(file, 'utf8'))
  if (header.format !== 'kontrolbog-datafil' || header.version !== 1) {
    throw new Refusal('datafil.json har et format, som dette værktøj ikke kender.')
  }
  return header
}

/** @param {Header} header @param {string} secret the passphrase, or the recovery key as printed */
export function dataKeyOf(header, secret) {
  const recoverySecret = recoverySecretOf(secret)
  // Recovery slots first: trying one costs nothing.
  for (const slot of header.slots.toSorted((a, b) => b.kind.localeCompare(a.kind))) {
    const wrappingKey = wrappingKeyOf(slot.kdf, secret, recoverySecret)
    if (!wrappingKey) continue
    const bindings = { format: header.format, kdf: slot.kdf, purpose: 'data key', version: header.version }
    const privateKey = openBox(wrappingKey, slot.wrappedPrivateKey, bindings)
    if (!privateKey) continue
    const dataKey = unseal(header, slot, privateKey)
    if (!dataKey) throw new Refusal(`Nøgleplads ${slot.id} i datafil.json er ændret eller beskadiget.`)
    return dataKey
  }
  throw new Refusal('Adgangskoden eller genoprettelsesnøglen åbner ikke datafilen.')
}

/** @param {Kdf} kdf @param {string} passphrase @param {Buffer | undefined} recoverySecret */
function wrappingKeyOf(kdf, passphrase, recoverySecret) {
  if (kdf.algorithm === 'hkdf-sha256') {
    if (!recoverySecret) return undefined
    return Buffer.from(hkdfSync('sha256', recoverySecret, bytes(kdf.salt), 'kontrolbog recovery 1', 32))
  }
  if (typeof crypto.argon2Sync !== 'function') throw new Refusal('Værktøjet kræver Node 24 eller nyere.')
  return crypto.argon2Sync('argon2id', {
    message: Buffer.from(passphrase.normalize('NFKC')),
    nonce: bytes(kdf.salt),
    memory: kdf.memoryKiB ?? 0,
    passes: kdf.iterations ?? 0,
    parallelism: kdf.parallelism ?? 0,
    tagLength: 32,
  })
}

/** @param {Header} header @param {Slot} slot @param {Buffer} privateKey */
function unseal(header, slot, privateKey) {
  const { ephemeralPublicKey, box } = slot.sealedDataKey
  const own = createECDH('prime256v1')
  own.setPrivateKey(privateKey)
  const secret = own.computeSecret(bytes(ephemeralPublicKey))
  const salt = Buffer.concat([bytes(ephemeralPublicKey), bytes(slot.publicKey)])
  const key = Buffer.from(hkdfSync('sha256', secret, salt, 'kontrolbog data key 1', 32))
  const { format, version } = header
  return openBox(key, box, { ephemeralPublicKey, format, publicKey: slot.publicKey, slot: slot.id, version })
}

/** AES-256-GCM. @param {Buffer} key @param {Box} box @param {object} associated */
function openBox(key, box, associated) {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes(box.nonce), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(canonicalJson(associated))).setAuthTag(bytes(box.tag))
  const plain = decipher.update(bytes(box.ciphertext))
  try {
    decipher.final()
    return plain
  } catch {
    return undefined
  }
}

/** RFC 8785 for objects of texts and small integers. @param {unknown} value @returns {string} */
function canonicalJson(value) {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${canonicalJson(item)}`).join(',')}}`
}

/** The 20 bytes of a printed recovery key, without looking at its check characters; the box says whether it fits. @param {string} text */
function recoverySecretOf(text) {
  const typed = text.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0')
  if (!/^[0-9A-HJKMNP-TV-Z]{40}$/.test(typed)) return undefined
  const data = [...typed].filter((_, index) => index % 5 !== 4)
  const bits = data.map((character) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(character))
  const binary = bits.map((symbol) => symbol.toString(2).padStart(5, '0')).join('')
  return Buffer.from((binary.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
}
