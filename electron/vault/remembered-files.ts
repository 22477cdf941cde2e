// Which data files were open on this machine, in a small file in clear: folder and authority, no personal data. It spares
// the officer a dialog and decides nothing; damaged or absent, the folder is chosen again.
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { writeAtomically } from './write-atomically.ts'

const rememberedFileSchema = z.object({
  folder: z.string(),
  authorityName: z.string(),
  isSample: z.boolean(),
})
export type RememberedFile = z.infer<typeof rememberedFileSchema>

const fileName = 'datafiler.json'

/** The latest first; at most one of the authority's own and one sample. */
export function rememberedFiles(userData: string): RememberedFile[] {
  try {
    return rememberedFileSchema.array().parse(JSON.parse(readFileSync(path.join(userData, fileName), 'utf8')))
  } catch {
    return []
  }
}

/** Puts a data file first, instead of the one of its kind that was there. */
export async function rememberFile(userData: string, file: RememberedFile): Promise<void> {
  const before = rememberedFiles(userData)
  const others = before.filter(({ folder, isSample }) => isSample !== file.isSample && folder !== file.folder)
  const next = JSON.stringify([file, ...others])
  if (next === JSON.stringify(before)) return
  mkdirSync(userData, { recursive: true })
  await writeAtomically(path.join(userData, fileName), Buffer.from(next))
}
