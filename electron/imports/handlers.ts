import { AppError } from '../../shared/errors.ts'
import type { importsContract } from '../../shared/imports/contract.ts'
import { rejectListCsv } from '../../shared/imports/reject-list.ts'
import type { FeatureHandlers } from '../../shared/ipc.ts'
import type { StoreContext } from '../store/context.ts'
import { writeAtomically } from '../vault/write-atomically.ts'
import { listImports, openControl } from './control-imports.ts'
import { importFile, isRecordedFile } from './import-file.ts'
import { importLists, isRegisterImport } from './import-lists.ts'
import { previewFile } from './preview-file.ts'
import { listProfiles, removeProfile } from './profile-store.ts'
import { sampleFiles } from './sample-files.ts'
import { importRejects, removeImport } from './stored-imports.ts'
import { type FileRejects, acceptPending, dropPending, pendingRejects } from './two-steps.ts'

const shownRejects = 200

export const importsHandlers: FeatureHandlers<typeof importsContract, StoreContext> = {
  preview({ session, files }, { ticket, kind, choices, control, withoutProfile }) {
    const { db } = session.current().ledger
    const period = control === null ? null : openControl(db, control)
    const range = period && { from: period.periodFrom, to: period.periodTo }
    return previewFile(db, { path: files.existing(ticket), kind, choices, withoutProfile, range })
  },
  importFile,
  async accept(_, { job }) {
    const recorded = await acceptPending(job)
    if (!isRecordedFile(recorded)) throw new AppError('import-not-pending', {})
    return recorded
  },
  drop: (_, { job }) => dropPending(job),
  list: ({ session }, { control }) => listImports(session.current().ledger.db, control),
  rejects: ({ session }, { importId }) =>
    importRejects(session.current().dataFile, importId).slice(0, shownRejects),
  async saveRejects(context, { of, ticket }) {
    const listed = 'job' in of ? pendingRejects(of.job) : recordedRejects(context, of.importId)
    await writeAtomically(context.files.pathOf(ticket), Buffer.from(rejectListCsv(listed), 'utf8'))
    return { rows: listed.reduce((sum, { rejects }) => sum + rejects.length, 0) }
  },
  remove: ({ session, now }, removal) => removeImport(session.current(), removal, now()),
  importRegister: importLists,
  async acceptRegister(_, { job }) {
    const entered = await acceptPending(job)
    if (!isRegisterImport(entered)) throw new AppError('import-not-pending', {})
    return entered
  },
  profiles: ({ session }) => listProfiles(session.current().ledger.db),
  removeProfile: ({ session }, { id, reason }) => removeProfile(session.current().ledger, id, reason),
  sampleFiles: (context, { kind }) => sampleFiles(context, kind),
}

function recordedRejects({ session }: StoreContext, importId: string): FileRejects[] {
  const { dataFile, ledger } = session.current()
  const file: unknown = ledger.db.prepare('SELECT file FROM import WHERE id = ?').pluck().get(importId)
  return [{ file: String(file), rejects: importRejects(dataFile, importId) }]
}
