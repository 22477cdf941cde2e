// The expected failures of imports: the details each carries (file, line, field names; never what the file says), and its
// sentence in Danish and English.
import { z } from 'zod'
import { failure } from '../failure.ts'
import { archiveErrors } from './archive-errors.ts'
import { unreadFormatSchema, unreadFormats } from './unread-formats.ts'

const file = z.object({ file: z.string() })
const fileLine = z.object({ file: z.string(), line: z.int() })

export const importErrors = {
  ...archiveErrors,
  'file-empty': failure(
    file,
    ({ file }) => `Filen ${file} er tom. Intet er indlæst. Dan udtrækket igen.`,
    ({ file }) => `The file ${file} is empty. Nothing was imported. Make the export again.`,
  ),
  'file-unreadable': failure(
    file,
    ({ file }) =>
      `Filen ${file} findes ikke eller kan ikke læses. Intet er indlæst. Kontrollér navn og rettigheder.`,
    ({ file }) =>
      `The file ${file} is not there or cannot be read. Nothing was imported. Check its name and permissions.`,
  ),
  'file-not-a-file': failure(
    file,
    ({ file }) => `${file} er en mappe eller en enhed og ikke en fil. Intet er indlæst. Vælg selve filen.`,
    ({ file }) =>
      `${file} is a folder or a device and not a file. Nothing was imported. Choose the file itself.`,
  ),
  'format-not-read': failure(
    z.object({ file: z.string(), format: unreadFormatSchema }),
    ({ file, format }) =>
      `${file} er ${unreadFormats[format][0]}. Denne udgave læser kun tekst med separator (CSV), også pakket med gzip eller zip. Intet er indlæst. Gem udtrækket som CSV, og prøv igen.`,
    ({ file, format }) =>
      `${file} is ${unreadFormats[format][1]}. This edition reads delimited text (CSV) only, packed by gzip or zip too. Nothing was imported. Save the export as CSV and try again.`,
  ),
  'file-changed': failure(
    file,
    ({ file }) =>
      `Filen ${file} blev ændret, mens den blev læst. Intet er indlæst. Indlæs den igen, når den er skrevet færdig.`,
    ({ file }) =>
      `The file ${file} was changed while it was read. Nothing was imported. Import it again when it is finished.`,
  ),
  'encoding-unknown': failure(
    file,
    ({ file }) =>
      `Tegnsættet i ${file} er hverken UTF-8, UTF-16 eller Windows-1252. Intet er indlæst. Gem filen som UTF-8, eller angiv tegnsættet i --profile.`,
    ({ file }) =>
      `The characters of ${file} are neither UTF-8, UTF-16 nor Windows-1252. Nothing was imported. Save the file as UTF-8, or state the encoding in --profile.`,
  ),
  'header-missing': failure(
    z.object({ file: z.string(), line: z.int(), kind: z.string() }),
    ({ file, line, kind }) =>
      `${file}, linje ${line}: der er ingen overskriftsrække, som passer til ${kind}. Intet er indlæst. Er det den rigtige fil?`,
    ({ file, line, kind }) =>
      `${file}, line ${line}: no header row fits the kind "${kind}". Nothing was imported. Is it the right file?`,
  ),
  'columns-missing': failure(
    z.object({
      file: z.string(),
      line: z.int(),
      kind: z.string(),
      /** Canonical names; alternatives parted by "/". */
      missing: z.array(z.string()),
      /** Fields whose name was found, but whose contents could not be read as such. */
      unreadable: z.array(z.string()),
    }),
    ({ file, line, kind, missing, unreadable }) =>
      `${file}, linje ${line}: som ${kind} mangler filen kolonner for ${missing.join(', ')}.${
        unreadable.length === 0
          ? ''
          : ` Indholdet under overskriften for ${unreadable.join(', ')} kunne ikke læses.`
      } Intet er indlæst. Er det den rigtige fil? Ellers angiv kolonnerne i --profile.`,
    ({ file, line, kind, missing, unreadable }) =>
      `${file}, line ${line}: as ${kind} the file lacks columns for ${missing.join(', ')}.${
        unreadable.length === 0 ? '' : ` What stands under ${unreadable.join(', ')} could not be read.`
      } Nothing was imported. Is it the right file? Otherwise state the columns in --profile.`,
  ),
  'wrong-kind': failure(
    z.object({ file: z.string(), line: z.int(), kind: z.string(), looksLike: z.string() }),
    ({ file, line, kind, looksLike }) =>
      `${file}, linje ${line}: filen er givet som ${kind}, men overskriften er som i ${looksLike}. Intet er indlæst. Er det den rigtige fil?`,
    ({ file, line, kind, looksLike }) =>
      `${file}, line ${line}: the file is given as ${kind}, but its header is that of ${looksLike}. Nothing was imported. Is it the right file?`,
  ),
  'time-columns-equal': failure(
    z.object({ file: z.string(), line: z.int(), field: z.string(), headers: z.array(z.string()) }),
    ({ file, line, field, headers }) =>
      `${file}, linje ${line}: kolonnerne ${headers.join(' og ')} kan begge være ${field}. Hvilken er det? Svar i --profile, fx {"${file}": {"columns": {"${headers[0] ?? ''}": "${field}"}}}. Intet er indlæst.`,
    ({ file, line, field, headers }) =>
      `${file}, line ${line}: the columns ${headers.join(' and ')} can both be ${field}. Which one is it? Answer in --profile, like {"${file}": {"columns": {"${headers[0] ?? ''}": "${field}"}}}. Nothing was imported.`,
  ),
  'month-first': failure(
    fileLine,
    ({ file, line }) =>
      `${file}, linje ${line}: datoerne ser ud til at have måneden først (mm/dd/åååå). Er det rigtigt? Svar i --profile, fx {"${file}": {"dateOrder": "mm/dd/yyyy"}}. Intet er indlæst.`,
    ({ file, line }) =>
      `${file}, line ${line}: the dates seem to have the month first (mm/dd/yyyy). Is that right? Answer in --profile, like {"${file}": {"dateOrder": "mm/dd/yyyy"}}. Nothing was imported.`,
  ),
  'two-digit-years': failure(
    fileLine,
    ({ file, line }) =>
      `${file}, linje ${line}: årstallene har kun to cifre. Hvad er rækkefølgen? Svar i --profile, fx {"${file}": {"dateOrder": "dd-mm-yy"}}. Intet er indlæst.`,
    ({ file, line }) =>
      `${file}, line ${line}: the years have two digits only. What is the order? Answer in --profile, like {"${file}": {"dateOrder": "dd-mm-yy"}}. Nothing was imported.`,
  ),
  'profile-column-unknown': failure(
    z.object({ file: z.string(), header: z.string() }),
    ({ file, header }) =>
      `--profile nævner kolonnen ${header}, som ikke er i ${file}. Intet er indlæst. Skriv overskriften, som den står i filen.`,
    ({ file, header }) =>
      `--profile names the column ${header}, which is not in ${file}. Nothing was imported. Write the header as it stands in the file.`,
  ),
  'profile-field-unknown': failure(
    z.object({ file: z.string(), field: z.string(), kind: z.string() }),
    ({ file, field, kind }) =>
      `--profile giver en kolonne i ${file} feltet ${field}, som ${kind} ikke har. Intet er indlæst. Se felterne i docs/formater.md.`,
    ({ file, field, kind }) =>
      `--profile gives a column of ${file} the field ${field}, which ${kind} does not have. Nothing was imported. See the fields in docs/formater.md.`,
  ),
  'timezone-unknown': failure(
    z.object({ file: z.string(), timezone: z.string() }),
    ({ file, timezone }) =>
      `Tidszonen ${timezone} for ${file} er ukendt. Intet er indlæst. Skriv den som Europe/Copenhagen eller UTC.`,
    ({ file, timezone }) =>
      `The time zone ${timezone} of ${file} is unknown. Nothing was imported. Write it like Europe/Copenhagen or UTC.`,
  ),
  'too-many-broken-quotes': failure(
    fileLine,
    ({ file, line }) =>
      `${file}, linje ${line}: citationstegnene i filen går ikke op, og den kan ikke læses sikkert. Intet er indlæst. Dan udtrækket igen.`,
    ({ file, line }) =>
      `${file}, line ${line}: the quotes of the file do not match, and it cannot be read safely. Nothing was imported. Make the export again.`,
  ),
  'too-many-rows': failure(
    fileLine,
    ({ file, line }) =>
      `${file}, linje ${line}: filen har flere rækker, end denne slags fil kan have. Intet er indlæst. Er det den rigtige fil?`,
    ({ file, line }) =>
      `${file}, line ${line}: the file has more rows than this kind of file can have. Nothing was imported. Is it the right file?`,
  ),
  'too-many-rejects': failure(
    z.object({ file: z.string(), line: z.int(), reason: z.string() }),
    ({ file, line, reason }) =>
      `${file}, linje ${line}: for mange rækker kan ikke læses (senest: ${reason}). Intet er indlæst. Er det den rigtige fil, og er separatoren rigtig?`,
    ({ file, line, reason }) =>
      `${file}, line ${line}: too many rows cannot be read (latest: ${reason}). Nothing was imported. Is it the right file, and is the separator right?`,
  ),
  'file-name-holds-cpr': failure(
    z.object({}),
    () =>
      'Filens navn ligner et personnummer, og navnet trykkes i dokumentationen. Intet er indlæst. Omdøb filen, og vælg den igen.',
    () =>
      "The file's name looks like a personal number, and the name is printed in the documentation. Nothing was imported. Rename the file and choose it again.",
  ),
  'import-control-unknown': failure(
    z.object({}),
    () => 'Kontrollen findes ikke eller er opgivet. Intet er indlæst. Vælg en kontrol, der er i gang.',
    () =>
      'The control is not there or was given up. Nothing was imported. Choose a control that is under way.',
  ),
  'import-under-way': failure(
    z.object({}),
    () =>
      'En anden fil af samme slags er ved at blive indlæst i kontrollen. Denne fil er ikke indlæst. Gør den anden færdig først.',
    () =>
      'Another file of the same kind is being imported into the control. This file was not imported. Finish the other one first.',
  ),
  'import-not-pending': failure(
    z.object({}),
    () => 'Indlæsningen venter ikke længere på svar. Intet er indlæst. Vælg filen igen.',
    () => 'The import no longer waits for an answer. Nothing was imported. Choose the file again.',
  ),
  'import-twice': failure(
    z.object({ file: z.string(), earlier: z.string() }),
    ({ file, earlier }) =>
      `${file} har samme indhold som ${earlier}, der allerede er indlæst i kontrollen. Filen er ikke indlæst igen.`,
    ({ file, earlier }) =>
      `${file} has the same contents as ${earlier}, which is already in the control. The file was not imported again.`,
  ),
  'import-unknown': failure(
    z.object({}),
    () => 'Filen er ikke længere indlæst i kontrollen. Intet er ændret.',
    () => 'The file is no longer in the control. Nothing was changed.',
  ),
  'import-has-followers': failure(
    z.object({ file: z.string(), follower: z.string() }),
    ({ file, follower }) =>
      `${file} kan ikke tages ud alene: rækker, der også står i ${follower}, blev kun talt med fra ${file}. Intet er ændret. Tag først ${follower} ud, og indlæs den igen bagefter.`,
    ({ file, follower }) =>
      `${file} cannot be taken out alone: rows that also stand in ${follower} were counted from ${file} only. Nothing was changed. Take ${follower} out first and import it again afterwards.`,
  ),
  'program-not-registered': failure(
    z.object({}),
    () => 'Programmet står ikke i fortegnelsen. Intet er indlæst. Vælg det program, som loggen hører til.',
    () =>
      'The program is not in the register. Nothing was imported. Choose the program that the log belongs to.',
  ),
} as const
