// The expected failures of the data file: the details each carries, and its sentence in Danish and English.
import { z } from 'zod'
import { failure } from '../failure.ts'
import { clockText } from '../time/clock-text.ts'

const nothing = z.object({})
const registerOnly = z.object({ register: z.string() })
const heldBy = z.object({
  host: z.string().optional(),
  user: z.string().optional(),
  since: z.string().optional(),
})
const ledgerSizes = z.object({ register: z.string(), headerSize: z.number(), registerSize: z.number() })

export const vaultErrors = {
  'wrong-key': failure(
    nothing,
    () =>
      'Filen kan ikke åbnes med denne nøgle, eller den er beskadiget. Intet er ændret. Prøv igen, eller brug en sikkerhedskopi.',
    () =>
      'The file cannot be opened with this key, or it is damaged. Nothing was changed. Try again, or use a backup.',
  ),
  'data-file-in-use': failure(
    heldBy,
    ({ host, user, since }) =>
      `Datafilen er i brug${user ? ` af ${user}` : ''}${host ? ` på ${host}` : ''}${since ? ` siden ${clockText(since, 'da')}` : ''}. Intet er ændret. Luk det andet program, og prøv igen.`,
    ({ host, user, since }) =>
      `The data file is in use${user ? ` by ${user}` : ''}${host ? ` on ${host}` : ''}${since ? ` since ${clockText(since, 'en')}` : ''}. Nothing was changed. Close the other program and try again.`,
  ),
  'data-file-exists': failure(
    nothing,
    () =>
      'Mappen indeholder allerede en datafil eller rester af en. Intet er ændret. Vælg en tom mappe, eller åbn den datafil, der er der.',
    () =>
      'The folder already holds a data file or the remains of one. Nothing was changed. Choose an empty folder, or open the data file that is there.',
  ),
  'data-file-missing': failure(
    nothing,
    () =>
      'Der er ingen datafil i mappen: datafil.json mangler. Intet er ændret. Vælg en anden mappe, eller gendan en sikkerhedskopi.',
    () =>
      'There is no data file in the folder: datafil.json is missing. Nothing was changed. Choose another folder, or restore a backup.',
  ),
  'data-file-gone': failure(
    nothing,
    () =>
      'Datafilens mappe er fjernet eller flyttet, mens den var åben. Det, der var gemt, følger mappen; det seneste er måske ikke gemt. Læg mappen tilbage, og prøv igen, eller lås, og gendan en sikkerhedskopi.',
    () =>
      'The folder of the data file was removed or moved while it was open. What was saved goes with the folder; the latest may not be saved. Put the folder back and try again, or lock and restore a backup.',
  ),
  'data-file-damaged': failure(
    nothing,
    () =>
      'En del af datafilen er beskadiget og kan ikke læses. Resten er, som den var, og det seneste er ikke gemt. Lås datafilen, tag en kopi af mappen, og gendan den seneste sikkerhedskopi i en ny mappe.',
    () =>
      'A part of the data file is damaged and cannot be read. The rest is as it was, and the latest is not saved. Lock the data file, copy its folder, and restore the latest backup into a new folder.',
  ),
  'folder-not-writable': failure(
    nothing,
    () =>
      'Der kan ikke skrives i mappen: den er skrivebeskyttet, eller du har ikke rettighed til den. Det, der var gemt, er gemt; det seneste er ikke gemt. Vælg en anden mappe, eller få rettighed til at skrive i den, og prøv igen.',
    () =>
      'The folder cannot be written to: it is read-only, or you have no right to it. What was saved is saved; the latest is not. Choose another folder, or get the right to write to it, and try again.',
  ),
  'access-refused': failure(
    nothing,
    () =>
      'Kontrolbog fik ikke lov til at læse eller skrive en fil: den eller mappen er skrivebeskyttet, eller du mangler rettighed til den. Det, der var gemt, er gemt; det seneste er ikke gemt. Få rettighed til filen og mappen, og prøv igen.',
    () =>
      'Kontrolbog was not allowed to read or write a file: it or its folder is read-only, or you have no right to it. What was saved is saved; the latest is not. Get the right to the file and the folder, and try again.',
  ),
  'drive-failed': failure(
    nothing,
    () =>
      'Drevet svarer ikke: der kunne ikke læses eller skrives på det. Det, der var gemt, er gemt; det seneste er ikke gemt. Se efter, om drevet er forbundet, og prøv igen.',
    () =>
      'The drive does not answer: it could not be read or written. What was saved is saved; the latest is not. See whether the drive is connected, and try again.',
  ),
  'folder-unusable': failure(
    nothing,
    () =>
      'Stedet kan ikke bruges som mappe: der ligger en fil af det navn, eller drevet mangler. Intet er ændret. Vælg en anden mappe.',
    () =>
      'The place cannot be used as a folder: a file of that name lies there, or the drive is missing. Nothing was changed. Choose another folder.',
  ),
  'header-unreadable': failure(
    z.object({ field: z.string() }),
    ({ field }) =>
      `datafil.json er beskadiget eller er ikke en datafil${field ? ` (felt: ${field})` : ''}. Registeret er ikke rørt. Gendan datafil.json fra en sikkerhedskopi.`,
    ({ field }) =>
      `datafil.json is damaged or is not a data file${field ? ` (field: ${field})` : ''}. The register was not touched. Restore datafil.json from a backup.`,
  ),
  'header-newer': failure(
    z.object({ found: z.number(), known: z.number() }),
    ({ found, known }) =>
      `Datafilen er skrevet af en nyere udgave af Kontrolbog (format ${found}; denne udgave kender format ${known}). Intet er ændret. Åbn den med den nyere udgave.`,
    ({ found, known }) =>
      `The data file was written by a newer Kontrolbog (format ${found}; this one knows format ${known}). Nothing was changed. Open it with the newer one.`,
  ),
  'header-tampered': failure(
    z.object({ field: z.string() }),
    ({ field }) =>
      `Feltet ${field} i datafil.json er ændret uden om Kontrolbog. Intet er ændret nu. Sammenlign med en sikkerhedskopi, og kontakt den driftsansvarlige.`,
    ({ field }) =>
      `The field ${field} of datafil.json was changed outside Kontrolbog. Nothing was changed now. Compare with a backup and tell your IT support.`,
  ),
  'slot-unknown': failure(
    z.object({ position: z.number(), slotId: z.string() }),
    ({ position, slotId }) =>
      `Nøgleplads nr. ${position} (${slotId}) i datafil.json kendes ikke af registeret: den er tilføjet eller ændret uden om Kontrolbog. Intet er åbnet for den. Sammenlign med en sikkerhedskopi, og kontakt den driftsansvarlige.`,
    ({ position, slotId }) =>
      `Key slot no. ${position} (${slotId}) of datafil.json is not known to the register: it was added or changed outside Kontrolbog. Nothing was opened to it. Compare with a backup and tell your IT support.`,
  ),
  'register-missing': failure(
    registerOnly,
    ({ register }) =>
      `Registerfilen ${register}, som datafil.json peger på, mangler. Intet er ændret. Gendan en sikkerhedskopi i en ny mappe.`,
    ({ register }) =>
      `The register ${register} that datafil.json names is missing. Nothing was changed. Restore a backup into a new folder.`,
  ),
  'register-unreadable': failure(
    registerOnly,
    ({ register }) =>
      `Registerfilen ${register} hører ikke til datafil.json, eller den er beskadiget. Adgangskoden er rigtig, og intet er ændret. Gendan en sikkerhedskopi i en ny mappe.`,
    ({ register }) =>
      `The register ${register} does not belong to datafil.json, or it is damaged. The passphrase is right and nothing was changed. Restore a backup into a new folder.`,
  ),
  'register-behind-header': failure(
    ledgerSizes,
    ({ register, headerSize, registerSize }) =>
      `Registerfilen ${register} er ældre end datafil.json, eller slutningen er skåret af: den har ${registerSize} poster, og der var ${headerSize}. Intet er ændret. Find den rigtige fil, eller gendan en sikkerhedskopi i en ny mappe.`,
    ({ register, headerSize, registerSize }) =>
      `The register ${register} is older than datafil.json, or its tail was cut: it has ${registerSize} entries and there were ${headerSize}. Nothing was changed. Find the right file, or restore a backup into a new folder.`,
  ),
  'register-beside-header': failure(
    registerOnly,
    ({ register }) =>
      `Registerfilen ${register} har lige så mange poster som datafil.json siger, men en anden sidste post. Intet er ændret. Find den rigtige fil, eller gendan en sikkerhedskopi i en ny mappe.`,
    ({ register }) =>
      `The register ${register} has as many entries as datafil.json says, but another last entry. Nothing was changed. Find the right file, or restore a backup into a new folder.`,
  ),
  'meta-tampered': failure(
    z.object({ name: z.string() }),
    ({ name }) =>
      `Oplysningen "${name}" i datafilen er ændret uden om Kontrolbog. Intet er ændret nu. Sammenlign med en sikkerhedskopi, og kontakt den driftsansvarlige.`,
    ({ name }) =>
      `The entry "${name}" of the data file was changed outside Kontrolbog. Nothing was changed now. Compare with a backup and tell your IT support.`,
  ),
  'passphrase-empty': failure(
    nothing,
    () => 'Adgangskoden er tom. Intet er ændret. Skriv en adgangskode.',
    () => 'The passphrase is empty. Nothing was changed. Enter a passphrase.',
  ),
  'wrong-passphrase': failure(
    nothing,
    () =>
      'Adgangskoden passer ikke til denne datafil. Intet er ændret. Prøv igen, eller brug genoprettelsesnøglen.',
    () =>
      'The passphrase does not fit this data file. Nothing was changed. Try again, or use the recovery key.',
  ),
  'wrong-recovery-key': failure(
    nothing,
    () =>
      'Genoprettelsesnøglen er skrevet rigtigt, men hører ikke til denne datafil. Intet er ændret. Find nøglen til denne datafil, eller brug en adgangskode.',
    () =>
      'The recovery key is typed correctly but does not belong to this data file. Nothing was changed. Find the key of this data file, or use a passphrase.',
  ),
  'recovery-key-mistyped': failure(
    z.object({ groups: z.array(z.number()) }),
    ({ groups }) =>
      groups.length > 0
        ? `Genoprettelsesnøglen er skrevet forkert i gruppe ${groups.join(', ')}. Intet er ændret. Ret gruppen, og prøv igen.`
        : 'Genoprettelsesnøglen har 8 grupper med 5 tegn. Intet er ændret. Skriv alle grupper, og prøv igen.',
    ({ groups }) =>
      groups.length > 0
        ? `The recovery key is mistyped in group ${groups.join(', ')}. Nothing was changed. Mend the group and try again.`
        : 'The recovery key has 8 groups of 5 characters. Nothing was changed. Type every group and try again.',
  ),
  'officer-slot-needed': failure(
    nothing,
    () =>
      'Datafilen er åbnet med genoprettelsesnøglen. Intet kan godkendes, før der er oprettet en adgangskode. Opret en, og åbn datafilen med den.',
    () =>
      'The data file was opened by its recovery key. Nothing can be approved before there is a passphrase. Create one and open the data file with it.',
  ),
  'slot-not-removable': failure(
    nothing,
    () =>
      'Den plads, datafilen er åbnet med, kan ikke fjernes. Intet er ændret. Åbn datafilen med en anden adgangskode eller genoprettelsesnøglen først.',
    () =>
      'The slot by which the data file was opened cannot be removed. Nothing was changed. Open the data file by another passphrase or the recovery key first.',
  ),
  'sample-exists': failure(
    nothing,
    () =>
      'Der er allerede en datafil med eksempeldata. Intet er ændret. Bekræft, at den gamle må slettes, eller åbn den.',
    () =>
      'There is a data file with sample data already. Nothing was changed. Confirm that the old one may be deleted, or open it.',
  ),
  'sample-missing': failure(
    nothing,
    () =>
      'Eksempeldata følger ikke med denne installation. Intet er ændret. Opret en datafil, og indlæs dine egne lister.',
    () =>
      'This installation has no sample data. Nothing was changed. Create a data file and import your own lists.',
  ),
  'slot-last-officer': failure(
    nothing,
    () => 'Det er den sidste adgangskode til datafilen. Intet er ændret. Giv en anden en adgangskode først.',
    () =>
      'It is the last passphrase of the data file. Nothing was changed. Give somebody else a passphrase first.',
  ),
  'log-store-unknown': failure(
    z.object({ importId: z.string() }),
    ({ importId }) =>
      `Datafilen har ingen nøgle til loglageret ${importId}: det er slettet eller hører ikke til her. Intet er ændret.`,
    ({ importId }) =>
      `The data file has no key to the log store ${importId}: it was deleted or does not belong here. Nothing was changed.`,
  ),
} as const
