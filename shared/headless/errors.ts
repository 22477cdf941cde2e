// The expected failures of the headless run and of jobs: the details each carries, and its sentence in Danish and English.
import { z } from 'zod'

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
  'job-cancelled': {
    details: nothing,
    da: () => 'Kørslen blev afbrudt. Intet er ændret.',
    en: () => 'The run was cancelled. Nothing was changed.',
  },
  'out-of-memory': {
    details: nothing,
    da: () =>
      'Der var ikke hukommelse nok til kørslen. Intet er ændret. Del filen i mindre udtræk, og prøv igen.',
    en: () =>
      'There was not enough memory for the run. Nothing was changed. Split the file into smaller exports and try again.',
  },
  'option-unknown': {
    details: option,
    da: ({ option }: z.infer<typeof option>) =>
      `Kommandoen kender ikke "${option}". Intet er ændret. Se alle valg med --help.`,
    en: ({ option }: z.infer<typeof option>) =>
      `The command does not know "${option}". Nothing was changed. See every option with --help.`,
  },
  'option-missing': {
    details: option,
    da: ({ option }: z.infer<typeof option>) =>
      `Valget ${option} mangler. Intet er ændret. Angiv det, og prøv igen.`,
    en: ({ option }: z.infer<typeof option>) =>
      `The option ${option} is missing. Nothing was changed. Give it and try again.`,
  },
  'option-invalid': {
    details: optionReason,
    da: ({ option, reason }: z.infer<typeof optionReason>) =>
      `Valget ${option} kan ikke bruges: ${reason}. Intet er ændret.`,
    en: ({ option, reasonEn }: z.infer<typeof optionReason>) =>
      `The option ${option} cannot be used: ${reasonEn}. Nothing was changed.`,
  },
  'input-missing': {
    details: file,
    da: ({ file }: z.infer<typeof file>) =>
      `Filen ${file} findes ikke eller kan ikke læses. Intet er ændret. Kontrollér navn og rettigheder.`,
    en: ({ file }: z.infer<typeof file>) =>
      `The file ${file} is not there or cannot be read. Nothing was changed. Check its name and permissions.`,
  },
  'input-invalid': {
    details: place,
    da: (details: z.infer<typeof place>) =>
      `${at(details)}: ${details.reason}. Intet er ændret. Ret filen, og prøv igen.`,
    en: (details: z.infer<typeof place>) =>
      `${atEn(details)}: ${details.reasonEn}. Nothing was changed. Mend the file and try again.`,
  },
  'input-same-name': {
    details: file,
    da: ({ file }: z.infer<typeof file>) =>
      `To filer hedder ${file}. Giv dem hvert sit navn, så fundene kan pege på den rigtige. Intet er ændret.`,
    en: ({ file }: z.infer<typeof file>) =>
      `Two files are named ${file}. Give each its own name, so that findings can point at the right one. Nothing was changed.`,
  },
  'input-twice': {
    details: z.object({ file: z.string(), earlier: z.string() }),
    da: ({ file, earlier }: { file: string; earlier: string }) =>
      `${file} har samme indhold som ${earlier}, der allerede er indlæst som samme slags for samme periode. Udelad den ene. Intet er ændret.`,
    en: ({ file, earlier }: { file: string; earlier: string }) =>
      `${file} has the same contents as ${earlier}, which is already imported as the same kind for the same period. Leave one out. Nothing was changed.`,
  },
  'no-accepted-rows': {
    details: z.object({
      file: z.string(),
      rowsRead: z.int(),
      line: z.int().nullable(),
      reason: z.string().nullable(),
    }),
    da: (d: { file: string; rowsRead: number; line: number | null; reason: string | null }) =>
      `Ingen af de ${d.rowsRead} rækker i ${d.file} kunne indlæses.${d.line === null ? '' : ` Den første fejl er i linje ${d.line}: ${d.reason}.`} Intet er ændret. Kontrollér, at filen er den rigtige.`,
    en: (d: { file: string; rowsRead: number; line: number | null; reason: string | null }) =>
      `None of the ${d.rowsRead} rows in ${d.file} could be imported.${d.line === null ? '' : ` The first error is in line ${d.line}: ${d.reason}.`} Nothing was changed. Check that it is the right file.`,
  },
  'program-unknown': {
    details: option,
    da: ({ option }: z.infer<typeof option>) =>
      `Et program i ${option} står ikke i listen over programmer. Hvilket program hører filen til? Skriv navnet, som det står i --programs. Intet er ændret.`,
    en: ({ option }: z.infer<typeof option>) =>
      `A program in ${option} is not in the list of programs. Which program does the file belong to? Write its name as in --programs. Nothing was changed.`,
  },
  'out-not-ours': {
    details: folder,
    da: ({ folder }: z.infer<typeof folder>) =>
      `Mappen ${folder} findes og er ikke en tidligere kørsel herfra. Intet er ændret. Vælg en anden mappe, eller tøm den.`,
    en: ({ folder }: z.infer<typeof folder>) =>
      `The folder ${folder} is there and is not an earlier run of ours. Nothing was changed. Choose another folder, or empty it.`,
  },
  'out-grown': {
    details: folder,
    da: ({ folder }: z.infer<typeof folder>) =>
      `Datafilen i ${folder} er brugt siden kørslen og rummer mere end control.json. Den overskrives ikke. Vælg en anden mappe.`,
    en: ({ folder }: z.infer<typeof folder>) =>
      `The data file in ${folder} was used after the run and holds more than control.json. It is not overwritten. Choose another folder.`,
  },
  'out-not-writable': {
    details: folder,
    da: ({ folder }: z.infer<typeof folder>) =>
      `Der kan ikke skrives i ${folder}. Intet er ændret. Kontrollér rettigheder og ledig plads.`,
    en: ({ folder }: z.infer<typeof folder>) =>
      `${folder} cannot be written to. Nothing was changed. Check permissions and free space.`,
  },
  'disk-full': {
    details: folder,
    da: ({ folder }: z.infer<typeof folder>) =>
      `Disken med ${folder} er fuld. Intet er ændret. Skaf plads, og prøv igen.`,
    en: ({ folder }: z.infer<typeof folder>) =>
      `The disk with ${folder} is full. Nothing was changed. Make room and try again.`,
  },
  'not-verifiable': {
    details: folder,
    da: ({ folder }: z.infer<typeof folder>) =>
      `${folder} er hverken en dokumentationspakke eller en datafil, som denne udgave kan læse.`,
    en: ({ folder }: z.infer<typeof folder>) =>
      `${folder} is neither an evidence pack nor a data file that this edition can read.`,
  },
  'passphrase-missing': {
    details: nothing,
    da: () =>
      'Datafilen kræver en adgangskode eller genoprettelsesnøgle. Sæt KONTROLBOG_PASSPHRASE, eller kør kommandoen i en terminal, der kan spørge.',
    en: () =>
      'The data file needs a passphrase or recovery key. Set KONTROLBOG_PASSPHRASE, or run the command in a terminal that can ask.',
  },
} as const
