// The expected failures of the data file: the details each carries, and its sentence in Danish and English.
import { z } from 'zod'

const nothing = z.object({})

export const vaultErrors = {
  'wrong-key': {
    details: nothing,
    da: () =>
      'Filen kan ikke åbnes med denne nøgle, eller den er beskadiget. Intet er ændret. Prøv igen, eller brug en sikkerhedskopi.',
    en: () =>
      'The file cannot be opened with this key, or it is damaged. Nothing was changed. Try again, or use a backup.',
  },
  'data-file-in-use': {
    details: nothing,
    da: () =>
      'Datafilen er i brug af et andet program. Intet er ændret. Luk det andet program, og prøv igen.',
    en: () =>
      'The data file is in use by another program. Nothing was changed. Close the other program and try again.',
  },
  'meta-tampered': {
    details: z.object({ name: z.string() }),
    da: ({ name }: { name: string }) =>
      `Oplysningen "${name}" i datafilen er ændret uden om Kontrolbog. Intet er ændret nu. Sammenlign med en sikkerhedskopi, og kontakt den driftsansvarlige.`,
    en: ({ name }: { name: string }) =>
      `The entry "${name}" of the data file was changed past Kontrolbog. Nothing was changed now. Compare with a backup and tell your IT support.`,
  },
} as const
