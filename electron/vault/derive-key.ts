// From a passphrase to the key that unwraps a slot.
import { AppError } from '../../shared/errors.ts'
import type { PassphraseKdf } from '../../shared/vault/kdf.ts'
import { startJob } from '../jobs/start-job.ts'
import type { DeriveKeyRequest } from './derive-key-worker.ts'

/**
 * The 32-byte key of a passphrase (NFKC, UTF-8) under Argon2id, derived in a worker that is gone afterwards. The caller
 * zeroes it.
 *
 * @throws AppError `passphrase-empty`, `job-cancelled`
 */
export async function deriveKey(
  passphrase: string,
  kdf: PassphraseKdf,
  signal?: AbortSignal,
): Promise<Buffer> {
  if (passphrase === '') throw new AppError('passphrase-empty', {})
  const { memoryKiB, iterations, parallelism } = kdf
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const request: DeriveKeyRequest = {
    passphrase: bytes,
    salt: new Uint8Array(Buffer.from(kdf.salt, 'base64')),
    memoryKiB,
    iterations,
    parallelism,
  }
  const key = await startJob<Uint8Array>(new URL('./derive-key-worker.ts', import.meta.url), request, {
    signal,
    // Moved, not copied: the worker zeroes the only bytes there are.
    transfer: [bytes.buffer],
  })
  return Buffer.from(key.buffer, key.byteOffset, key.byteLength)
}
