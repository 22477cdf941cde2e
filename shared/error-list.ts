// The closed list of expected failures. Each feature states its own codes in `shared/<feature>/errors.ts`; here they
// become one list. A bug is not in it: bugs throw plainly and surface as `unexpected`.
import { z } from 'zod'
import { controlErrors } from './control/errors.ts'
import { dutyErrors } from './duties/errors.ts'
import { evidenceErrors } from './evidence/errors.ts'
import { headlessErrors } from './headless/errors.ts'
import { importErrors } from './imports/errors.ts'
import { ipcErrors } from './ipc-errors.ts'
import { ledgerErrors } from './ledger/errors.ts'
import { registerErrors } from './register/errors.ts'
import { settingsErrors } from './settings/errors.ts'
import { vaultErrors } from './vault/errors.ts'
import type { ErrorCode } from './errors.ts'

export const errorList = {
  unexpected: {
    details: z.object({}),
    da: () =>
      'Der skete en uventet fejl. Intet er ændret. Prøv igen, og kontakt den driftsansvarlige, hvis det gentager sig.',
    en: () =>
      'Something unexpected went wrong. Nothing was changed. Try again, and tell your IT support if it happens again.',
  },
  ...ipcErrors,
  ...vaultErrors,
  ...ledgerErrors,
  ...importErrors,
  ...registerErrors,
  ...controlErrors,
  ...dutyErrors,
  ...evidenceErrors,
  ...settingsErrors,
  ...headlessErrors,
} as const

/** The sentence for the user in Danish and English: what happened, what is safe, what to do. */
export function errorSentences(error: { code: ErrorCode; details: unknown }): { da: string; en: string } {
  const entry = errorList[error.code]
  const details = entry.details.parse(error.details)
  // The entry's own schema has just parsed its details, which the union of all entries cannot express.
  const sentence = entry as { da(details: unknown): string; en(details: unknown): string }
  return { da: sentence.da(details), en: sentence.en(details) }
}
