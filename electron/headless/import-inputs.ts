// Reads every input of a run in the import worker, one after the other. Nothing is recorded yet: an input that cannot be
// read ends the run before the register holds anything.
import { AppError } from '../../shared/errors.ts'
import type { Profile } from '../../shared/imports/profile.ts'
import type { ImportKind } from '../../shared/imports/import-summary.ts'
import type { IdSource } from '../../shared/ledger/id-source.ts'
import { refuseEmpty } from '../imports/refuse-empty.ts'
import { type ImportOutcome, startImport } from '../imports/start-import.ts'
import type { JobProgress } from '../jobs/job-messages.ts'
import type { DataFile } from '../vault/data-file.ts'
import { type LogStore, discardLogStore, newLogStore } from '../vault/log-stores.ts'
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

type Planned = { readonly input: InputFile; readonly importId: string; readonly store: LogStore | null }

/**
 * Imports in file order. Ids are drawn in that order. When it fails, what was written goes, and its keys are zeroed.
 *
 * @throws AppError what an import throws, `no-accepted-rows`, `input-twice`, `option-invalid` for a profile of a file that
 *   is no input
 */
export async function importInputs(
  request: ControlRequest,
  profile: Profile,
  dataFile: DataFile,
  ids: IdSource,
  report: (progress: JobProgress) => void,
): Promise<ImportedInput[]> {
  refuseStrangeProfiles(profile, request.inputs)
  const planned = request.inputs.map((input): Planned => {
    const importId = ids.id()
    const store = storedKinds.includes(input.kind) ? newLogStore(dataFile, importId) : null
    return { input, importId, store }
  })
  const imported = new Map<Planned, ImportedInput>()
  try {
    for (const plan of readingOrder.flatMap((kind) => planned.filter(({ input }) => input.kind === kind))) {
      const earlier = planned.flatMap((each) =>
        each.input.kind === plan.input.kind ? (imported.get(each) ?? []) : [],
      )
      imported.set(plan, await importOne(plan, earlier, request, profile, report))
    }
  } catch (error) {
    for (const { store } of planned) if (store) discardLogStore(store)
    throw error
  }
  return planned.flatMap((plan) => imported.get(plan) ?? [])
}

async function importOne(
  plan: Planned,
  earlier: readonly ImportedInput[],
  request: ControlRequest,
  profile: Profile,
  report: (progress: JobProgress) => void,
): Promise<ImportedInput> {
  const { input, store } = plan
  const { path, file, kind, from, to } = input
  const fileProfile = profile[file]
  const outcome = await startImport(
    {
      path,
      file,
      kind,
      from,
      to,
      timezone: fileProfile?.timezone ?? request.timezone,
      ...(fileProfile ? { profile: fileProfile } : {}),
      ...(store ? { store: { partialPath: store.partialPath, key: store.key } } : {}),
      earlier: earlier.map((each) => ({ file: each.input.file, keys: each.outcome.keys })),
    },
    { onProgress: (progress) => report({ ...progress, stage: 'import', file }) },
  )
  refuseTwice(input, outcome, earlier)
  refuseEmpty(file, outcome)
  return { ...plan, outcome }
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

// A profile of a misspelt name would leave its questions answered by guesses.
function refuseStrangeProfiles(profile: Profile, inputs: readonly InputFile[]): void {
  const file = Object.keys(profile).find((name) => !inputs.some((input) => input.file === name))
  if (file === undefined) return
  throw new AppError('option-invalid', {
    option: '--profile',
    reason: `der er ingen fil med navnet ${file}`,
    reasonEn: `there is no file named ${file}`,
  })
}
