// The expected failures of imports: the details each carries (file, line; never what the file says), and its sentence in
// Danish and English.
import { z } from 'zod'

const file = z.object({ file: z.string() })

export const importErrors = {
  'file-empty': {
    details: file,
    da: ({ file }: { file: string }) => `Filen ${file} er tom. Intet er indlæst. Dan udtrækket igen.`,
    en: ({ file }: { file: string }) =>
      `The file ${file} is empty. Nothing was imported. Make the export again.`,
  },
} as const
