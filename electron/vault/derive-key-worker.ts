// Argon2id away from every thread that answers: one passphrase, one key, then the worker and its memory are gone.
import { argon2id } from 'hash-wasm'
import type { Argon2Parameters } from '../../shared/vault/kdf.ts'
import { serveJob } from '../jobs/serve-job.ts'

export type DeriveKeyRequest = Argon2Parameters & {
  readonly passphrase: Uint8Array
  readonly salt: Uint8Array
}

await serveJob(async (request: DeriveKeyRequest) => {
  const derived = await argon2id({
    password: request.passphrase,
    salt: request.salt,
    memorySize: request.memoryKiB,
    iterations: request.iterations,
    parallelism: request.parallelism,
    hashLength: 32,
    outputType: 'binary',
  })
  request.passphrase.fill(0)
  const value = Uint8Array.from(derived)
  derived.fill(0)
  return { value, transfer: [value.buffer] }
})
