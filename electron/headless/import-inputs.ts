// Reads every input of a run in the import worker, one after the other. Nothing is recorded yet: an input that cannot be
// read ends the run before the register holds anything.
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { Profile } from '../../shared/imports/profile.ts'
import type { ImportKind } from '../../shared/imports/import-summary.ts'
import { holdsCpr } from '../../shared/ledger/cpr-guard.ts'
import type { IdSource } from '../../shared/ledger/id-source.ts'
import { type ImportOutcome, startImport } from '../imports/start-import.ts'
import type { JobProgress } from '../jobs/job-messages.ts'
import type { DataFile } from '../vault/data-file.ts'
import { type LogStore, newLogStore } from '../vault/log-stores.ts'
import type { ControlRequest, InputFile } from './control-request.ts'

export type ImportedInput = {
  readonly input: InputFile
  readonly importId: string
  readonly outcome: ImportOutcome
  /** Where the rows of a log or of statistics lie; null for lists. */
  readonly store: LogStore | null
}

const storedKinds: readonly ImportKind[] = ['log', 'program-log', 'statistics']
// Short files that are often wrong are read first; ids are drawn in file order all the same.
const readingOrder: readonly ImportKind[] = [
  'employees',
  'programs',
  'authorisations',
  'statistics',
  'log',
  'program-log',
]

/**
 * Imports in file order. Ids are drawn in that order.
 *
 * @throws AppError what an import throws, `no-accepted-rows`, `input-twice`, `input-invalid` for a file name that holds a
 *   CPR number
 */
export async function importInputs(
  request: ControlRequest,
  profile: Profile,
  dataFile: DataFile,
  ids: IdSource,
  report: (progress: JobProgress) => void,
): Promise<ImportedInput[]> {
  const planned = request.inputs.map((input) => ({ input, importId: ids.id() }))
  refuseTellingNames(request.inputs)
  const imported = new Map<string, ImportedInput>()
  for (const kind of readingOrder) {
    for (const { input, importId } of planned.filter((each) => each.input.kind === kind)) {
      const earlier = planned
        .flatMap((each) => imported.get(each.importId) ?? [])
        .filter((each) => each.input.kind === kind)
      const store = storedKinds.includes(kind) ? newLogStore(dataFile, importId) : null
      const fileProfile = profile[input.file]
      const outcome = await startImport(
        {
          path: input.path,
          file: input.file,
          kind,
          timezone: fileProfile?.timezone ?? request.timezone,
          from: input.from,
          to: input.to,
          ...(fileProfile ? { profile: fileProfile } : {}),
          ...(store ? { store: { partialPath: store.partialPath, key: store.key } } : {}),
          earlier: earlier.map((each) => ({ file: each.input.file, keys: each.outcome.keys })),
        },
        { onProgress: (progress) => report({ ...progress, stage: 'import', file: input.file }) },
      )
      refuseTwice(input, outcome, earlier)
      refuseEmpty(input.file, outcome)
      imported.set(importId, { input, importId, outcome, store })
    }
  }
  return planned.flatMap(({ importId }) => imported.get(importId) ?? [])
}

function refuseTwice(input: InputFile, { summary }: ImportOutcome, earlier: readonly ImportedInput[]): void {
  const same = earlier.find(
    (each) =>
      each.outcome.summary.sha256 === summary.sha256 &&
      each.input.from === input.from &&
      each.input.to === input.to,
  )
  if (same) throw new AppError('input-twice', { file: input.file, earlier: same.input.file })
}

/** @throws AppError `no-accepted-rows` with the first reason */
export function refuseEmpty(file: string, { summary }: Pick<ImportOutcome, 'summary'>): void {
  if (summary.accepted > 0) return
  const first = summary.rejects[0]
  throw new AppError('no-accepted-rows', {
    file,
    rowsRead: summary.rowsRead,
    line: first?.line ?? null,
    reason: first?.reason ?? null,
  })
}

// The name of a file is printed everywhere, so it must not be what the file is about.
function refuseTellingNames(inputs: readonly InputFile[]): void {
  for (const { option, file } of inputs) {
    if (!holdsCpr(path.parse(file).name.replaceAll('_', ' '))) continue
    throw new AppError('option-invalid', {
      option,
      reason: 'filens navn ligner et personnummer, og navnet trykkes i dokumentationen; omdøb filen',
      reasonEn:
        "the file's name looks like a personal number, and the name is printed in the documentation; rename the file",
    })
  }
}
