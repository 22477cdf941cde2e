// A header of the right shape. Nothing is behind its keys.
import type { Header, OfficerSlot, RecoverySlot } from '../../shared/vault/header.ts'

function bytes(count: number): string {
  return Buffer.alloc(count, 7).toString('base64')
}

function aBox(count: number) {
  return { nonce: bytes(12), ciphertext: bytes(count), tag: bytes(16) }
}

const common = {
  publicKey: bytes(65),
  wrappedPrivateKey: aBox(32),
  sealedDataKey: { ephemeralPublicKey: bytes(65), box: aBox(32) },
}

export function anOfficerSlot(values: Partial<OfficerSlot> = {}): OfficerSlot {
  return {
    kind: 'officer',
    id: '00112233445566778899aabbccddeeff',
    label: 'Sikkerhedsansvarlig',
    ...common,
    kdf: { algorithm: 'argon2id', memoryKiB: 65_536, iterations: 3, parallelism: 1, salt: bytes(16) },
    signing: { publicKey: bytes(32), wrappedSeed: aBox(32) },
    ...values,
  }
}

export function aRecoverySlot(values: Partial<RecoverySlot> = {}): RecoverySlot {
  return {
    kind: 'recovery',
    id: 'ffeeddccbbaa99887766554433221100',
    label: 'Genoprettelsesnøgle',
    ...common,
    kdf: { algorithm: 'hkdf-sha256', salt: bytes(16) },
    ...values,
  }
}

export function aHeader(values: Partial<Header> = {}): Header {
  return {
    format: 'kontrolbog-datafil',
    version: 1,
    register: 'register-1.db',
    slots: [anOfficerSlot(), aRecoverySlot()],
    ledger: { size: 0, head: '0'.repeat(64), mac: bytes(32) },
    ...values,
  }
}
