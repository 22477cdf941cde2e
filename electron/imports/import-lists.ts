// The register's lists as one act: each read in a worker, then taken in together, first only to see what would enter.
import { AppError } from '../../shared/errors.ts'
import { withheldFields } from '../../shared/imports/citizen-columns.ts'
import type { ImportChoices } from '../../shared/imports/import-choices.ts'
import type { ImportSummary } from '../../shared/imports/import-summary.ts'
import {
  type RegisterImport,
  type RegisterList,
  type RegisterListKind,
  registerImportSchema,
} from '../../shared/imports/register-import.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { ledgerHead } from '../ledger/open-ledger.ts'
import { transaction } from '../ledger/record.ts'
import { localDateAt } from '../register/as-of.ts'
import type { StoreContext } from '../store/context.ts'
import type { JobControl, SteppedControl } from '../store/running-jobs.ts'
import type { ImportOutcome } from './import-request.ts'
import { sourceName } from './preview-file.ts'
import { saveProfile } from './profile-store.ts'
import { type FileHead, profileOf, readHead } from './read-head.ts'
import { recordImport } from './record-import.ts'
import { refuseEmpty } from './refuse-empty.ts'
import { registerRows } from './register-rows.ts'
import { startImport } from './start-import.ts'
import { listRun, takeList, withRejects } from './take-lists.ts'
import { type FileRejects, startTwoSteps } from './two-steps.ts'

export type ListFile = {
  readonly ticket: string
  readonly kind: RegisterListKind
  readonly choices: ImportChoices
}
export type ListsImport = {
  readonly job: string
  readonly files: readonly ListFile[]
  readonly savesProfiles: boolean
}

type ReadList = {
  readonly importId: string
  readonly file: string
  readonly kind: RegisterListKind
  readonly choices: ImportChoices
  readonly head: FileHead
  readonly outcome: ImportOutcome
}

type Taken = { readonly result: RegisterImport; readonly rejects: readonly FileRejects[] }
type ReadLists = { readonly lists: readonly ReadList[]; readonly preview: Taken }

const shownRejects = 200
/** Employees and programs come before the authorisations that are theirs. */
const order: readonly RegisterListKind[] = ['employees', 'programs', 'authorisations']

/**
 * Reads the lists and says what would enter the register. Nothing is recorded until the officer accepts.
 *
 * @throws AppError what an import throws, `file-ticket-unknown`, `file-removed`, `file-name-holds-cpr`, `import-twice`,
 *   `no-accepted-rows`
 */
export async function importLists(context: StoreContext, input: ListsImport): Promise<RegisterImport> {
  const first = await startTwoSteps<ReadLists, RegisterImport>(context.jobs, input.job, {
    async read(control) {
      const lists = await readLists(context, input.files, control)
      return { lists, preview: preview(context.session.current().ledger, lists, control) }
    },
    isAsked: () => true,
    rejects: (read) => read.preview.rejects,
    commit: async ({ lists }, control) => commitLists(context, lists, input.savesProfiles, control),
    discard: () => undefined,
  })
  return first.state === 'pending' ? first.read.preview.result : first.recorded
}

/** Whether an accepted job was the import of lists. */
export function isRegisterImport(entered: unknown): entered is RegisterImport {
  return registerImportSchema.safeParse(entered).success
}

async function readLists(
  { session, files }: StoreContext,
  given: readonly ListFile[],
  { signal, report }: JobControl,
): Promise<ReadList[]> {
  const { ledger } = session.current()
  const read: ReadList[] = []
  for (const { ticket, kind, choices } of order.flatMap((each) =>
    given.filter((file) => file.kind === each),
  )) {
    const path = files.existing(ticket)
    const file = sourceName(path)
    const head = await readHead(path, file, kind, choices)
    const today = localDateAt(ledger.now())
    const outcome = await startImport(
      {
        path,
        file,
        kind,
        profile: profileOf(head, choices),
        timezone: choices.timezone ?? 'Europe/Copenhagen',
        from: today,
        to: today,
        withheld: withheldFields,
        earlier: [],
      },
      { signal, onProgress: (progress) => report({ ...progress, stage: 'import', file }) },
    )
    const same = read.find((each) => each.outcome.summary.sha256 === outcome.summary.sha256)
    if (same) throw new AppError('import-twice', { file, earlier: same.file })
    refuseEmpty(file, outcome)
    read.push({ importId: ledger.ids.id(), file, kind, choices, head, outcome })
  }
  return read
}

/** Thrown to take back what was entered only to be looked at. */
class TakenBack extends Error {
  readonly taken: Taken
  constructor(taken: Taken) {
    super('taken back')
    this.taken = taken
  }
}

/** Enters the lists and takes them back: what is shown is what the register itself makes of them. */
function preview(ledger: Ledger, lists: readonly ReadList[], control: SteppedControl): Taken {
  try {
    transaction(ledger, () => {
      throw new TakenBack(enter(ledger, lists, steps('preview', lists, control), null))
    })
  } catch (error) {
    if (error instanceof TakenBack) return error.taken
    throw error
  }
  throw new Error('the entries were to be taken back')
}

function commitLists(
  { session }: StoreContext,
  lists: readonly ReadList[],
  savesProfiles: boolean,
  control: SteppedControl,
): RegisterImport {
  const { ledger } = session.current()
  return transaction(ledger, () => {
    const { result } = enter(ledger, lists, steps('register', lists, control), (each, summary) => {
      refuseEmpty(each.file, { summary })
      const today = localDateAt(ledger.now())
      const declared = { from: today, to: today }
      recordImport(ledger, { importId: each.importId, summary, declared, program: null })
      if (savesProfiles) saveProfile(ledger, each.kind, each.file, each.head, each.choices)
    })
    return result
  })
}

/** Tells how many rows are taken in, and gives all of them up when the officer cancels. */
function steps(
  stage: 'preview' | 'register',
  lists: readonly ReadList[],
  { step }: SteppedControl,
): () => void {
  const total = lists.reduce((sum, { outcome }) => sum + outcome.summary.accepted, 0)
  let done = 0
  return () => step({ stage, done: Math.min(done++, total), total })
}

function enter(
  ledger: Ledger,
  lists: readonly ReadList[],
  onEntry: () => void,
  onEntered: ((list: ReadList, summary: ImportSummary) => void) | null,
): Taken {
  const run = listRun(lists, onEntry)
  const entered = lists.map((each) => {
    const { seq } = ledgerHead(ledger.db)
    const summary = withRejects(each.outcome.summary, takeList(ledger, each, run))
    const entry = listOf(ledger, each, summary, seq)
    onEntered?.(each, summary)
    return { entry, rejects: { file: each.file, rejects: summary.rejects } }
  })
  return {
    result: {
      lists: entered.map(({ entry }) => entry),
      authorisations: entered
        .filter(({ entry }) => entry.kind === 'authorisations')
        .reduce((sum, { entry }) => sum + entry.added, 0),
    },
    rejects: entered.map(({ rejects }) => rejects),
  }
}

function listOf(ledger: Ledger, each: ReadList, summary: ImportSummary, before: number): RegisterList {
  const count = ledger.db.prepare(`SELECT count(*) FROM ledger WHERE seq > ? AND kind LIKE '%-' || ?`).pluck()
  const refused = new Set(summary.rejects.map(({ line }) => line))
  return {
    file: each.file,
    kind: each.kind,
    rowsRead: summary.rowsRead,
    accepted: summary.accepted,
    rejected: summary.rejected,
    added: Number(count.get(before, 'registered')),
    corrected: Number(count.get(before, 'corrected')),
    rows: registerRows(each.outcome, refused),
    rejects: summary.rejects.slice(0, shownRejects),
  }
}
