// Imports one file into a control under way: read in a worker into a store of its own, then made part of the data file
// with its receipt, the control's draft and the saved profile in one transaction.
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { withheldFields } from '../../shared/imports/citizen-columns.ts'
import {
  type ImportCounts,
  type ImportResult,
  type SourceKind,
  importCountsSchema,
} from '../../shared/imports/contract.ts'
import type { DateRange } from '../../shared/imports/file-preview.ts'
import type { ImportChoices } from '../../shared/imports/import-choices.ts'
import { idSchema } from '../../shared/ledger/ids.ts'
import { programKey } from '../../shared/register/holders.ts'
import { changeControlDraft } from '../control/control-draft-store.ts'
import { transaction } from '../ledger/record.ts'
import type { StoreContext } from '../store/context.ts'
import type { JobControl } from '../store/running-jobs.ts'
import type { Database } from '../vault/open-encrypted.ts'
import {
  type LogStore,
  commitLogStore,
  discardLogStore,
  logStoreKey,
  logStorePath,
  newLogStore,
} from '../vault/log-stores.ts'
import { distinctName, listImports, openControl } from './control-imports.ts'
import { readDuplicateKeys } from './import-receipt.ts'
import type { ImportOutcome } from './import-request.ts'
import { sourceName } from './preview-file.ts'
import { saveProfile } from './profile-store.ts'
import { type FileHead, profileOf, readHead } from './read-head.ts'
import { recordImport } from './record-import.ts'
import { refuseEmpty } from './refuse-empty.ts'
import { startImport } from './start-import.ts'
import { startTwoSteps } from './two-steps.ts'

export type FileImport = {
  readonly job: string
  readonly ticket: string
  readonly kind: SourceKind
  readonly program: string | null
  readonly range: DateRange
  readonly choices: ImportChoices
  readonly control: string
  readonly savesProfile: boolean
}

type ReadFile = {
  readonly importId: string
  readonly file: string
  readonly program: string | null
  readonly head: FileHead
  readonly store: LogStore
  readonly outcome: ImportOutcome
}

const recordedFileSchema = z.object({ importId: idSchema, counts: importCountsSchema })
export type RecordedFile = z.infer<typeof recordedFileSchema>

/** Whether an accepted job was the import of a file. */
export function isRecordedFile(recorded: unknown): recorded is RecordedFile {
  return recordedFileSchema.safeParse(recorded).success
}

const shownRejects = 200
/** Kinds that are being read, by control: the next file's duplicates and name depend on this one. */
const underWay = new Set<string>()

/**
 * Reads the file; records it when every row was taken in, and otherwise waits for the officer.
 *
 * @throws AppError what an import throws, `file-ticket-unknown`, `file-removed`, `file-name-holds-cpr`,
 *   `import-control-unknown`, `control-is-approved`, `import-under-way`, `import-twice`, `program-not-registered`,
 *   `no-accepted-rows`; nothing is left of it then
 */
export async function importFile(context: StoreContext, input: FileImport): Promise<ImportResult> {
  const place = `${input.control} ${input.kind}`
  if (underWay.has(place)) throw new AppError('import-under-way', {})
  const first = await startTwoSteps<ReadFile, RecordedFile>(context.jobs, input.job, {
    async read(control) {
      if (underWay.has(place)) throw new AppError('import-under-way', {})
      underWay.add(place)
      try {
        return await readFile(context, input, control)
      } catch (error) {
        underWay.delete(place)
        throw error
      }
    },
    isAsked: ({ outcome }) => outcome.summary.rejected > 0,
    rejects: ({ file, outcome }) => [{ file, rejects: outcome.summary.rejects }],
    async commit(read) {
      try {
        return await commitFile(context, input, read)
      } finally {
        underWay.delete(place)
        discardLogStore(read.store)
      }
    },
    discard(read) {
      underWay.delete(place)
      discardLogStore(read.store)
    },
  })
  if (first.state === 'recorded') return { state: 'recorded', ...first.recorded }
  const { outcome } = first.read
  return {
    state: 'pending',
    counts: countsOf(first.read),
    rejects: outcome.summary.rejects.slice(0, shownRejects),
  }
}

async function readFile(
  { session, files }: StoreContext,
  input: FileImport,
  { signal, report }: JobControl,
): Promise<ReadFile> {
  const { dataFile, ledger } = session.current()
  const { kind, choices, range } = input
  const path = files.existing(input.ticket)
  const baseName = sourceName(path)
  openControl(ledger.db, input.control)
  const program = registeredProgram(ledger.db, input)
  const head = await readHead(path, baseName, kind, choices)
  const listed = listImports(ledger.db, input.control)
  const file = distinctName(
    baseName,
    listed.map((each) => each.file),
  )
  const importId = ledger.ids.id()
  const store = newLogStore(dataFile, importId)
  try {
    const earlier = kind === 'statistics' ? [] : listed.filter((each) => each.kind === kind)
    const outcome = await startImport(
      {
        path,
        file,
        kind,
        profile: profileOf(head, choices),
        timezone: choices.timezone ?? 'Europe/Copenhagen',
        from: range.from,
        to: range.to,
        withheld: withheldFields,
        store: { partialPath: store.partialPath, key: store.key, keepsReceipt: true },
        earlier: earlier.map((each) => {
          const key = logStoreKey(dataFile, each.importId)
          try {
            return { file: each.file, keys: readDuplicateKeys(logStorePath(dataFile, each.importId), key) }
          } finally {
            key.fill(0)
          }
        }),
      },
      { signal, onProgress: (progress) => report({ ...progress, stage: 'import', file }) },
    )
    const same = listed.find(({ sha256 }) => sha256 === outcome.summary.sha256)
    if (same) throw new AppError('import-twice', { file, earlier: same.file })
    refuseEmpty(file, outcome)
    return { importId, file, program, head, store, outcome }
  } catch (error) {
    discardLogStore(store)
    throw error
  }
}

async function commitFile(
  { session, now }: StoreContext,
  input: FileImport,
  read: ReadFile,
): Promise<RecordedFile> {
  const { dataFile, ledger } = session.current()
  const { importId, file, program, outcome, head, store } = read
  openControl(ledger.db, input.control)
  await commitLogStore(dataFile, importId, store, () =>
    transaction(ledger, () => {
      recordImport(ledger, { importId, summary: outcome.summary, declared: input.range, program })
      if (input.savesProfile) saveProfile(ledger, input.kind, file, head, input.choices)
      changeControlDraft(ledger.db, input.control, now(), (draft) => ({
        ...draft,
        imports: [...draft.imports, importId],
      }))
    }),
  )
  return { importId, counts: countsOf(read) }
}

function countsOf({ file, outcome: { summary } }: ReadFile): ImportCounts {
  const { rowsRead, accepted, rejected, duplicates, flagged, from, to } = summary
  return {
    file,
    rowsRead,
    accepted,
    rejected,
    duplicates,
    flagged: flagged.length,
    firstDate: from,
    lastDate: to,
  }
}

/** The program by the name under which it is registered; null for other kinds. */
function registeredProgram(db: Database, { kind, program }: FileImport): string | null {
  if (kind !== 'program-log') return null
  const names = db.prepare('SELECT DISTINCT name FROM program WHERE knownToSeq IS NULL').pluck().all()
  const name = names
    .map(String)
    .find((known) => program !== null && programKey(known) === programKey(program))
  if (name === undefined) throw new AppError('program-not-registered', {})
  return name
}
