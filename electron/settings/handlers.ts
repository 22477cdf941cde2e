import type { FeatureHandlers } from '../../shared/ipc.ts'
import type { settingsContract } from '../../shared/settings/contract.ts'
import type { StoreContext } from '../store/context.ts'
import { checkAnchor, trail, trailEntry } from './audit-trail.ts'
import { authoritySettings, ruleSettings, saveAuthority, saveParameters } from './authority-settings.ts'
import { backupList } from './backup-list.ts'
import { dataFilePlace } from './data-file-place.ts'
import { makeBackup } from './make-backup.ts'
import { notices } from './notices.ts'
import { restoreBackup } from './restore-backup.ts'
import { verifyOpenFile } from './verify-open-file.ts'

export const settingsHandlers: FeatureHandlers<typeof settingsContract, StoreContext> = {
  authority: ({ session }) => authoritySettings(session.current().ledger.db),
  saveAuthority: ({ session }, settings) => saveAuthority(session.current().ledger, settings),
  rules: ({ session }) => ruleSettings(session.current().ledger.db),
  saveParameters: ({ session }, given) => saveParameters(session.current().ledger, given),
  backups: ({ session }) => backupList(session.current().ledger.db),
  makeBackup({ session, files, jobs }, { job, file, isWithLogStores }) {
    const { dataFile, ledger } = session.current()
    const target = files.pathOf(file)
    return jobs.run(job, async (control) => {
      await makeBackup(dataFile, ledger, { target, isWithLogStores }, control)
      return backupList(ledger.db)[0]!
    })
  },
  restore(context, { job, file, folder, secret }) {
    const { files, jobs } = context
    const order = { job, file: files.existing(file), folder: files.pathOf(folder), secret }
    return jobs.run(job, (control) => restoreBackup(context, order, control))
  },
  trail: ({ session }, query) => trail(session.current().ledger.db, query),
  trailEntry: ({ session }, { seq }) => trailEntry(session.current().ledger.db, seq),
  checkAnchor: ({ session }, { anchor }) => checkAnchor(session.current().ledger.db, anchor),
  verify: ({ session, jobs }, { job }) =>
    jobs.run(job, (control) => verifyOpenFile(session.current().dataFile, control)),
  notices: ({ places }) => notices(places.app),
  place: ({ session }) => dataFilePlace(session.current().dataFile),
}
