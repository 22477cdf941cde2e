// The expected failures of the headless run and of jobs: the details each carries, and its sentence in Danish and English.
import { z } from 'zod'
import { failure } from '../failure.ts'

const nothing = z.object({})
const option = z.object({ option: z.string() })
const optionReason = z.object({ option: z.string(), reason: z.string(), reasonEn: z.string() })
const file = z.object({ file: z.string() })
const folder = z.object({ folder: z.string() })
const place = z.object({
  file: z.string(),
  line: z.int().nullable(),
  reason: z.string(),
  reasonEn: z.string(),
})

const at = (place: { file: string; line: number | null }) =>
  place.line === null ? place.file : `${place.file}, linje ${place.line}`
const atEn = (place: { file: string; line: number | null }) =>
  place.line === null ? place.file : `${place.file}, line ${place.line}`

export const headlessErrors = {
  'job-cancelled': failure(
    nothing,
    () => 'Kørslen blev afbrudt. Intet er ændret.',
    () => 'The run was cancelled. Nothing was changed.',
  ),
  'out-of-memory': failure(
    nothing,
    () =>
      'Der var ikke hukommelse nok til kørslen. Intet er ændret. Del filen i mindre udtræk, og prøv igen.',
    () =>
      'There was not enough memory for the run. Nothing was changed. Split the file into smaller exports and try again.',
  ),
  'option-unknown': failure(
    option,
    ({ option }) => `Kommandoen kender ikke "${option}". Intet er ændret. Se alle valg med --help.`,
    ({ option }) =>
      `The command does not know "${option}". Nothing was changed. See every option with --help.`,
  ),
  'option-missing': failure(
    option,
    ({ option }) => `Valget ${option} mangler. Intet er ændret. Angiv det, og prøv igen.`,
    ({ option }) => `The option ${option} is missing. Nothing was changed. Give it and try again.`,
  ),
  'option-invalid': failure(
    optionReason,
    ({ option, reason }) => `Valget ${option} kan ikke bruges: ${reason}. Intet er ændret.`,
    ({ option, reasonEn }) => `The option ${option} cannot be used: ${reasonEn}. Nothing was changed.`,
  ),
  'input-missing': failure(
    file,
    ({ file }) =>
      `Filen ${file} findes ikke eller kan ikke læses. Intet er ændret. Kontrollér navn og rettigheder.`,
    ({ file }) =>
      `The file ${file} is not there or cannot be read. Nothing was changed. Check its name and permissions.`,
  ),
  'input-invalid': failure(
    place,
    (details) => `${at(details)}: ${details.reason}. Intet er ændret. Ret filen, og prøv igen.`,
    (details) => `${atEn(details)}: ${details.reasonEn}. Nothing was changed. Mend the file and try again.`,
  ),
  'input-same-name': failure(
    file,
    ({ file }) =>
      `To filer hedder ${file}. Giv dem hvert sit navn, så fundene kan pege på den rigtige. Intet er ændret.`,
    ({ file }) =>
      `Two files are named ${file}. Give each its own name, so that findings can point at the right one. Nothing was changed.`,
  ),
  'input-twice': failure(
    z.object({ file: z.string(), earlier: z.string() }),
    ({ file, earlier }) =>
      `${file} har samme indhold som ${earlier}, der allerede er indlæst som samme slags for samme periode. Udelad den ene. Intet er ændret.`,
    ({ file, earlier }) =>
      `${file} has the same contents as ${earlier}, which is already imported as the same kind for the same period. Leave one out. Nothing was changed.`,
  ),
  'no-accepted-rows': failure(
    z.object({
      file: z.string(),
      rowsRead: z.int(),
      line: z.int().nullable(),
      reason: z.string().nullable(),
    }),
    (d) =>
      `Ingen af de ${d.rowsRead} rækker i ${d.file} kunne indlæses.${d.line === null ? '' : ` Den første fejl er i linje ${d.line}: ${d.reason}.`} Intet er ændret. Kontrollér, at filen er den rigtige.`,
    (d) =>
      `None of the ${d.rowsRead} rows in ${d.file} could be imported.${d.line === null ? '' : ` The first error is in line ${d.line}: ${d.reason}.`} Nothing was changed. Check that it is the right file.`,
  ),
  'program-unknown': failure(
    option,
    ({ option }) =>
      `Et program i ${option} står ikke i listen over programmer. Hvilket program hører filen til? Skriv navnet, som det står i --programs. Intet er ændret.`,
    ({ option }) =>
      `A program in ${option} is not in the list of programs. Which program does the file belong to? Write its name as in --programs. Nothing was changed.`,
  ),
  'out-not-ours': failure(
    folder,
    ({ folder }) =>
      `Mappen ${folder} findes og er ikke en tidligere kørsel herfra. Intet er ændret. Vælg en anden mappe, eller tøm den.`,
    ({ folder }) =>
      `The folder ${folder} is there and is not an earlier run of ours. Nothing was changed. Choose another folder, or empty it.`,
  ),
  'out-grown': failure(
    folder,
    ({ folder }) =>
      `Datafilen i ${folder} er brugt siden kørslen og rummer mere end control.json. Den overskrives ikke. Vælg en anden mappe.`,
    ({ folder }) =>
      `The data file in ${folder} was used after the run and holds more than control.json. It is not overwritten. Choose another folder.`,
  ),
  'out-not-writable': failure(
    folder,
    ({ folder }) =>
      `Der kan ikke skrives i ${folder}. Intet er ændret. Kontrollér rettigheder og ledig plads.`,
    ({ folder }) => `${folder} cannot be written to. Nothing was changed. Check permissions and free space.`,
  ),
  'disk-full': failure(
    nothing,
    () => 'Disken er fuld. Det, der var gemt, er gemt; det seneste er ikke gemt. Skaf plads, og prøv igen.',
    () => 'The disk is full. What was saved is saved; the latest is not. Make room and try again.',
  ),
  'not-verifiable': failure(
    folder,
    ({ folder }) =>
      `${folder} er hverken en dokumentationspakke eller en datafil, som denne udgave kan læse.`,
    ({ folder }) => `${folder} is neither an evidence pack nor a data file that this edition can read.`,
  ),
  'passphrase-missing': failure(
    nothing,
    () =>
      'Datafilen kræver en adgangskode eller genoprettelsesnøgle. Sæt KONTROLBOG_PASSPHRASE, eller kør kommandoen i en terminal, der kan spørge.',
    () =>
      'The data file needs a passphrase or recovery key. Set KONTROLBOG_PASSPHRASE, or run the command in a terminal that can ask.',
  ),
} as const
