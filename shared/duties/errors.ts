// The expected failures of home workplaces: the details each carries, and its sentence in Danish and English.
import { z } from 'zod'
import { failure } from '../failure.ts'

const nothing = z.object({})
const thing = z.object({
  kind: z.enum(['rules', 'standard', 'workplace', 'declaration', 'control', 'follow-up', 'employee']),
})
type Thing = z.infer<typeof thing>['kind']

const danish: Record<Thing, string> = {
  rules: 'Udgaven af retningslinjerne',
  standard: 'Udstyrsstandarden',
  workplace: 'Hjemmearbejdspladsen',
  declaration: 'Erklæringen',
  control: 'Kontrollen',
  'follow-up': 'Fristen',
  employee: 'Medarbejderen',
}
const english: Record<Thing, string> = {
  rules: 'version of the rules',
  standard: 'device standard',
  workplace: 'home workplace',
  declaration: 'declaration',
  control: 'control',
  'follow-up': 'deadline',
  employee: 'employee',
}

export const dutyErrors = {
  'duty-unknown': failure(
    thing,
    ({ kind }) =>
      `${danish[kind]} findes ikke længere: den er fejlregistreret eller lukket. Intet er ændret. Vælg en anden.`,
    ({ kind }) =>
      `The ${english[kind]} is no longer there: it was registered in error or closed. Nothing was changed. Choose another.`,
  ),
  'duty-in-use': failure(
    thing,
    ({ kind }) =>
      `${danish[kind]} er i brug og kan ikke fejlregistreres. Intet er ændret. Ret det, der bruger den, først.`,
    ({ kind }) =>
      `The ${english[kind]} is in use and cannot be marked as error. Nothing was changed. Correct what uses it first.`,
  ),
  'duty-workplace-overlaps': failure(
    nothing,
    () =>
      'Medarbejderen har allerede en hjemmearbejdsplads i den tid. Intet er ændret. Registrér først, hvornår den ophører.',
    () =>
      'The employee already has a home workplace in that time. Nothing was changed. Register first when it ends.',
  ),
  'duty-ends-before-start': failure(
    nothing,
    () => 'Hjemmearbejdspladsen kan ikke ophøre, før den begynder. Intet er ændret. Vælg en senere dato.',
    () => 'The home workplace cannot end before it begins. Nothing was changed. Choose a later date.',
  ),
  'duty-due-before-answer': failure(
    nothing,
    () =>
      'Fristen ligger før den dag, svaret blev givet. Intet er registreret. Skriv en frist på dagen eller senere.',
    () =>
      'The deadline lies before the day of the answer. Nothing was recorded. Give a deadline on that day or later.',
  ),
  'duty-date-in-future': failure(
    nothing,
    () => 'Datoen ligger i fremtiden. Intet er ændret. Skriv den dag, det skete.',
    () => 'The date lies in the future. Nothing was changed. Give the day on which it happened.',
  ),
  'duty-no-rules': failure(
    nothing,
    () =>
      'Der er ingen gældende retningslinjer for hjemmearbejdspladser, som medarbejderen kan acceptere. Intet er ændret. Besvar retningslinjerne først.',
    () =>
      'There are no rules for home workplaces in force that the employee can accept. Nothing was changed. Answer for the rules first.',
  ),
  'duty-evidence-is-picture': failure(
    z.object({ file: z.string() }),
    ({ file }) =>
      `${file} er et billede. Kontrolbog tager ikke imod billeder af hjem. Intet er ændret. Vælg et dokument, eller skriv et journalnummer.`,
    ({ file }) =>
      `${file} is a picture. Kontrolbog takes no pictures of homes. Nothing was changed. Choose a document, or give a journal number.`,
  ),
} as const
