// The expected failures of the evidence pack: the details each carries (file, page, masked number; never a whole one), and
// its sentence in Danish and English.
import { z } from 'zod'
import { failure } from '../failure.ts'

const personalNumber = z.object({
  /** Name of the file in the pack. */
  file: z.string(),
  page: z.int().nullable(),
  /** Title of the section, where it is known. */
  section: z.string().nullable(),
  masked: z.string(),
})
type PersonalNumber = z.infer<typeof personalNumber>
const named = z.object({ file: z.string() })
const format = z.object({ found: z.string() })

const placeDa = ({ file, page, section }: PersonalNumber) =>
  [file, page === null ? '' : `side ${page}`, section === null ? '' : `afsnittet »${section}«`]
    .filter((part) => part !== '')
    .join(', ')
const placeEn = ({ file, page, section }: PersonalNumber) =>
  [file, page === null ? '' : `page ${page}`, section === null ? '' : `section "${section}"`]
    .filter((part) => part !== '')
    .join(', ')

export const evidenceErrors = {
  'pack-personal-number': failure(
    personalNumber,
    (at) =>
      `Dokumentationspakken er ikke dannet: der står et tal, der ligner et personnummer (${at.masked}), i ${placeDa(at)}. Intet er sendt eller gemt. Ret oplysningen, og dan pakken igen.`,
    (at) =>
      `The evidence pack was not made: a number that looks like a personal number (${at.masked}) stands in ${placeEn(at)}. Nothing was sent or kept. Mend the entry and make the pack again.`,
  ),
  'pack-too-large': failure(
    z.object({}),
    () =>
      'Dokumentationspakken er for stor til at blive dannet i ét stykke. Kontrollerne og deres filer er uændrede. Vælg en kortere periode, og dan en pakke for hver del, så de tilsammen dækker det, brevet beder om.',
    () =>
      'The evidence pack is too large to be made in one piece. The controls and their files are unchanged. Choose a shorter period and make a pack for each part, so that together they cover what the letter asks for.',
  ),
  'pack-not-written': failure(
    named,
    ({ file }) =>
      `Filen ${file} i dokumentationspakken kunne ikke gemmes uændret. Pakken må ikke bruges. Kontrollér disken, og dan pakken igen.`,
    ({ file }) =>
      `The file ${file} of the evidence pack could not be stored unchanged. Do not use the pack. Check the disk and make the pack again.`,
  ),
  'pack-preview-gone': failure(
    z.object({}),
    () => 'Forhåndsvisningen er der ikke længere. Intet er ændret. Vis pakken igen, og prøv igen.',
    () => 'The preview is no longer there. Nothing was changed. Show the pack again and try again.',
  ),
  'pack-unknown': failure(
    z.object({}),
    () => 'Pakken findes ikke i datafilen. Intet er ændret. Vælg en pakke på listen.',
    () => 'The pack is not in the data file. Nothing was changed. Choose a pack from the list.',
  ),
  'pack-pdf-gone': failure(
    z.object({}),
    () =>
      'PDF-filen ligger ikke længere, hvor Kontrolbog gemte pakken. Registret er uændret. Åbn den fra den mappe, den er flyttet til, eller dan pakken igen.',
    () =>
      'The PDF file is no longer where Kontrolbog saved the pack. The register is unchanged. Open it from the folder it was moved to, or make the pack again.',
  ),
  'pack-pdf-changed': failure(
    z.object({}),
    () =>
      'PDF-filen er ændret, siden pakken blev dannet, og er ikke åbnet. Registret er uændret. Brug ikke filen, og dan pakken igen.',
    () =>
      'The PDF file was changed after the pack was made, and was not opened. The register is unchanged. Do not use the file, and make the pack again.',
  ),
  'pack-pdf-not-opened': failure(
    z.object({}),
    () =>
      'Computeren har intet program, der kunne åbne PDF-filen. Pakken er uændret. Vælg »Vis mappen«, og åbn dokumentationspakke.pdf derfra.',
    () =>
      'The computer has no program that could open the PDF file. The pack is unchanged. Choose "Show the folder" and open dokumentationspakke.pdf from there.',
  ),
  'pack-sent-date': failure(
    z.object({}),
    () =>
      'Pakken kan ikke være sendt den dag: datoen ligger før pakken blev dannet, eller den er ikke kommet endnu. Intet er registreret. Ret datoen, og prøv igen.',
    () =>
      'The pack cannot have been sent on that day: it lies before the pack was made, or is still to come. Nothing was recorded. Mend the date and try again.',
  ),
  'pack-sent-unknown': failure(
    z.object({}),
    () =>
      'Afsendelsen er ikke registreret, eller den er allerede fejlregistreret. Intet er ændret. Vælg en afsendelse på listen.',
    () =>
      'The sending is not recorded, or it is marked as an error already. Nothing was changed. Choose one in the list.',
  ),
  'pack-folder-missing': failure(
    z.object({}),
    () => 'Mappen, som pakken skulle gemmes i, findes ikke længere. Intet er gemt. Vælg en anden mappe.',
    () => 'The folder for the pack is no longer there. Nothing was saved. Choose another folder.',
  ),
  'pack-unreadable': failure(
    named,
    ({ file }) =>
      `${file} kan ikke læses som en dokumentationspakke. Intet er ændret. Vælg mappen, som indeholder manifest.json.`,
    ({ file }) =>
      `${file} cannot be read as an evidence pack. Nothing was changed. Choose the folder that holds manifest.json.`,
  ),
  'pack-format-unknown': failure(
    format,
    ({ found }) =>
      `Pakken har formatet »${found}«, som denne udgave ikke kender. Intet er ændret. Brug en nyere udgave af Kontrolbog.`,
    ({ found }) =>
      `The pack has the format "${found}", which this edition does not know. Nothing was changed. Use a newer edition of Kontrolbog.`,
  ),
} as const
