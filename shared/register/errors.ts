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
      `${danish[kind]} findes ikke i fortegnelsen, eller er fejlregistreret. Intet er ændret. Vælg en anden.`,
    ({ kind }) =>
      `The ${kind} is not in the register, or was registered in error. Nothing was changed. Choose another.`,
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
      `${danish[kind]} har autorisationer, der ikke er fejlregistreret. Intet er ændret. Fejlregistrér eller ret dem først.`,
    ({ kind }) =>
      `The ${kind} has authorisations that are not registered in error. Nothing was changed. Mark them as error or correct them first.`,
  ),
  'register-ends-before-start': failure(
    subject,
    ({ kind }) => `${danish[kind]} kan ikke slutte, før den begynder. Intet er ændret. Vælg en senere dato.`,
    ({ kind }) => `The ${kind} cannot end before it begins. Nothing was changed. Choose a later date.`,
  ),
  'register-unchanged': failure(
    subject,
    ({ kind }) =>
      `${danish[kind]} står allerede sådan i fortegnelsen. Intet er registreret. Ret det, der er forkert, eller gå tilbage.`,
    ({ kind }) =>
      `The ${kind} already reads like this in the register. Nothing was recorded. Mend what is wrong, or go back.`,
  ),
  'register-already-ended': failure(
    z.object({ count: z.int() }),
    ({ count }) =>
      `${count === 1 ? '1 autorisation er allerede ophørt' : `${count} autorisationer er allerede ophørt`} senest den valgte dag. Intet er ændret. Fravælg dem, eller ret dem hver for sig.`,
    ({ count }) =>
      `${count === 1 ? '1 authorisation has' : `${count} authorisations have`} already ended by the chosen day. Nothing was changed. Leave them out, or correct each of them.`,
  ),
  'register-changed-since': failure(
    z.object({}),
    () =>
      'Registreringen er ændret siden og kan ikke føres tilbage under ét. Intet er ændret. Åbn posten, og ret den.',
    () =>
      'What was recorded has changed since and cannot be reversed as a whole. Nothing was changed. Open the record and correct it.',
  ),
  'register-not-reversible': failure(
    z.object({}),
    () => 'Registreringen kan ikke føres tilbage herfra. Intet er ændret. Åbn posten, og ret den.',
    () =>
      'What was recorded cannot be reversed from here. Nothing was changed. Open the record and correct it.',
  ),
  'register-export-place': failure(
    z.object({}),
    () =>
      'Filen kan ikke gemmes i datafilens egen mappe. Intet er gemt, og intet er registreret. Vælg en anden mappe.',
    () =>
      "The file cannot be saved in the data file's own folder. Nothing was saved and nothing recorded. Choose another folder.",
  ),
  'register-export-not-written': failure(
    z.object({ file: z.string() }),
    ({ file }) =>
      `Filen ${file} kunne ikke skrives: mappen er skrivebeskyttet, eller filen er åben i et andet program. Intet er registreret. Luk den, eller vælg et andet sted, og prøv igen.`,
    ({ file }) =>
      `The file ${file} could not be written: the folder is read-only, or the file is open in another program. Nothing was recorded. Close it or choose another place, and try again.`,
  ),
} as const
