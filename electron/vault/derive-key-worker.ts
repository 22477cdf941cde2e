// Argon2id away from every thread that answers: one passphrase, one key, then the worker and its memory are gone. It
// imports no schema and no error list: their loading would take four times as long as the fastest derivation.
import { argon2id } from 'hash-wasm'
import { parentPort, workerData } from 'node:worker_threads'
import type { Argon2Parameters } from '../../shared/vault/kdf.ts'
import type { JobMessage } from '../jobs/job-messages.ts'

export type DeriveKeyRequest = Argon2Parameters & {
  readonly passphrase: Uint8Array
  readonly salt: Uint8Array
}

// Only deriveKey starts this worker.
const { request } = workerData as { readonly request: DeriveKeyRequest }
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
const message: JobMessage = { kind: 'done', value }
parentPort?.postMessage(message, [value.buffer])
