// How a slot's secret becomes a key: Argon2id for a passphrase, HKDF for a recovery key that is random already. The
// bounds are part of the format: below the floor a passphrase is guessed, above the ceiling a hostile file stops the
// machine before anyone is asked.
import { z } from 'zod'
import { bytesSchema } from './bytes.ts'

export const argon2ParametersSchema = z.strictObject({
  memoryKiB: z.int().min(19_456).max(1_048_576),
  iterations: z.int().min(2).max(16),
  parallelism: z.int().min(1).max(4),
})
export type Argon2Parameters = z.infer<typeof argon2ParametersSchema>

export const defaultArgon2Parameters: Argon2Parameters = { memoryKiB: 65_536, iterations: 3, parallelism: 1 }

/** The weakest that is accepted. */
export const argon2Floor: Argon2Parameters = { memoryKiB: 19_456, iterations: 2, parallelism: 1 }

export const passphraseKdfSchema = z.strictObject({
  algorithm: z.literal('argon2id'),
  ...argon2ParametersSchema.shape,
  salt: bytesSchema(16),
})
export type PassphraseKdf = z.infer<typeof passphraseKdfSchema>

export const recoveryKdfSchema = z.strictObject({
  algorithm: z.literal('hkdf-sha256'),
  salt: bytesSchema(16),
})
