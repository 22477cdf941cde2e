// What a passphrase must be. Length is all that is asked: composition rules make shorter ones.
import { z } from 'zod'

export const passphraseMinLength = 15

/** A new passphrase; one that opens something is taken as it is. */
export const newPassphraseSchema = z.string().min(passphraseMinLength).max(1000)
