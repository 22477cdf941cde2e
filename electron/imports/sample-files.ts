// The files of the fictional authority, offered to a sample data file only.
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { ChosenFile } from '../../shared/files/contract.ts'
import type { DateRange } from '../../shared/imports/file-preview.ts'
import type { ImportKind } from '../../shared/imports/import-summary.ts'
import type { StoreContext } from '../store/context.ts'
import { sampleData, sizeOf } from '../vault/sample-data.ts'

/** What the fictional authority's programs mean where they write a time without its zone. */
const sampleZone = 'Europe/Copenhagen'

export type SampleFile = ChosenFile & {
  readonly program: string | null
  readonly range: DateRange
  readonly timezone: string
}

/** Tickets to the files of a kind; none in a data file of a real authority. @throws AppError `sample-missing` */
export function sampleFiles({ session, files, places }: StoreContext, kind: ImportKind): SampleFile[] {
  if (!session.current().isSample) return []
  return sampleData(places.app)
    .files.filter((file) => file.kind === kind)
    .map((file) => {
      const ticket = randomUUID()
      files.add(ticket, file.path)
      const { program, from, to } = file
      const name = path.basename(file.path)
      return { ticket, name, sizeBytes: sizeOf(file), program, range: { from, to }, timezone: sampleZone }
    })
}
