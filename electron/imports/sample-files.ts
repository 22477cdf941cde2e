// The files of the fictional authority, offered to a sample data file only.
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { ChosenFile } from '../../shared/files/contract.ts'
import type { ImportKind } from '../../shared/imports/import-summary.ts'
import type { StoreContext } from '../store/context.ts'

export type SampleFile = ChosenFile & { readonly program: string | null }

const bundledSchema = z.object({ options: z.array(z.tuple([z.string(), z.string()])) })

/** Tickets to the files of a kind; none in a data file of a real authority. */
export function sampleFiles({ session, files, places }: StoreContext, kind: ImportKind): SampleFile[] {
  if (!session.current().isSample) return []
  const folder = path.join(places.app, 'out', 'sample-data')
  const bundled = path.join(folder, 'bundled.json')
  if (!existsSync(bundled)) return []
  const { options } = bundledSchema.parse(JSON.parse(readFileSync(bundled, 'utf8')))
  return options
    .filter(([option]) => option === kind)
    .flatMap(([, value]): SampleFile[] => {
      const at = kind === 'program-log' ? value.indexOf('=') : -1
      const name = value.slice(at + 1)
      const file = path.join(folder, name)
      const size = statSync(file, { throwIfNoEntry: false })?.size
      if (size === undefined) return []
      const ticket = randomUUID()
      files.add(ticket, file)
      return [{ ticket, name, sizeBytes: size, program: at < 0 ? null : value.slice(0, at) }]
    })
}
