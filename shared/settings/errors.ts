// The expected failures of backups and of the settings.
import { z } from 'zod'
import { failure } from '../failure.ts'

const file = z.object({ file: z.string() })

export const settingsErrors = {
  'backup-unreadable': failure(
    file,
    ({ file: name }) =>
      `${name} kan ikke læses som en sikkerhedskopi fra Kontrolbog. Intet er ændret. Vælg en anden fil.`,
    ({ file: name }) =>
      `${name} cannot be read as a backup from Kontrolbog. Nothing was changed. Choose another file.`,
  ),
  'backup-newer': failure(
    z.object({ found: z.string() }),
    ({ found }) =>
      `Sikkerhedskopien har formatet »${found}«, som denne udgave ikke kender. Intet er ændret. Gendan den med en nyere udgave af Kontrolbog.`,
    ({ found }) =>
      `The backup has the format "${found}", which this edition does not know. Nothing was changed. Restore it with a newer edition of Kontrolbog.`,
  ),
  'backup-damaged': failure(
    file,
    ({ file: name }) =>
      `${name} i sikkerhedskopien er beskadiget eller mangler. Intet er ændret, og datafilen er uberørt. Brug en anden sikkerhedskopi.`,
    ({ file: name }) =>
      `${name} in the backup is damaged or missing. Nothing was changed and the data file is untouched. Use another backup.`,
  ),
  'backup-not-verified': failure(
    z.object({}),
    () =>
      'Sikkerhedskopien kunne ikke åbnes igen og er slettet. Datafilen er uberørt. Kontrollér disken, og prøv igen.',
    () =>
      'The backup could not be opened again and was deleted. The data file is untouched. Check the disk and try again.',
  ),
  'restore-folder-not-empty': failure(
    z.object({}),
    () => 'Mappen er ikke tom. Intet er ændret. Vælg en tom mappe til gendannelsen.',
    () => 'The folder is not empty. Nothing was changed. Choose an empty folder to restore into.',
  ),
  'authority-missing': failure(
    z.object({}),
    () => 'Myndigheden er ikke registreret endnu. Intet er ændret. Registrér myndigheden først.',
    () => 'The authority is not registered yet. Nothing was changed. Register the authority first.',
  ),
  'anchor-mistyped': failure(
    z.object({}),
    () =>
      'Ankeret skal være et nummer, et kolon og 64 tegn (0-9 og a-f), som det står på udskriften. Intet er ændret. Ret det, og prøv igen.',
    () =>
      'The anchor is a number, a colon and 64 characters (0-9 and a-f), as the print says. Nothing was changed. Mend it and try again.',
  ),
} as const
