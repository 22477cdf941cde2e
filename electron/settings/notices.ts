// The notices of others' work in Kontrolbog, as the build gathered them.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const noticesSchema = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
)

/** @param app the app's own folder */
export function notices(app: string): z.infer<typeof noticesSchema> {
  return noticesSchema.parse(JSON.parse(readFileSync(path.join(app, 'dist', 'notices.json'), 'utf8')))
}
