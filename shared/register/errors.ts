// The expected failures of the register: the details each carries, and its sentence in Danish and English.
import { z } from 'zod'
import { failure } from '../failure.ts'

const subject = z.object({ kind: z.enum(['employee', 'program', 'identity', 'authorisation']) })
type Subject = z.infer<typeof subject>['kind']

const danish: Record<Subject, string> = {
  employee: 'Medarbejderen',
  program: 'Programmet',
  identity: 'Identiteten',
  authorisation: 'Autorisationen',
}

export const registerErrors = {
  'register-unknown': failure(
    subject,
    ({ kind }) =>
      `${danish[kind]} findes ikke i fortegnelsen, eller er annulleret. Intet er ændret. Vælg en anden.`,
    ({ kind }) => `The ${kind} is not in the register, or is voided. Nothing was changed. Choose another.`,
  ),
  'register-taken': failure(
    subject,
    ({ kind }) =>
      `${danish[kind]} står allerede i fortegnelsen. Intet er ændret. Ret den registrering, der findes.`,
    ({ kind }) => `The ${kind} is already in the register. Nothing was changed. Correct the one there is.`,
  ),
  'register-in-use': failure(
    subject,
    ({ kind }) =>
      `${danish[kind]} har autorisationer, der ikke er annulleret. Intet er ændret. Annullér eller ret dem først.`,
    ({ kind }) =>
      `The ${kind} has authorisations that are not voided. Nothing was changed. Void or correct them first.`,
  ),
  'register-ends-before-start': failure(
    subject,
    ({ kind }) => `${danish[kind]} kan ikke slutte, før den begynder. Intet er ændret. Vælg en senere dato.`,
    ({ kind }) => `The ${kind} cannot end before it begins. Nothing was changed. Choose a later date.`,
  ),
} as const
