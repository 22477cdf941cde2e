import type { evidenceContract } from '../../shared/evidence/contract.ts'
import type { FeatureHandlers } from '../../shared/ipc.ts'
import { localDateAt } from '../register/as-of.ts'
import type { StoreContext } from '../store/context.ts'
import { madePacks, recordSent, voidSent } from './made-packs.ts'
import { makePreviewedPack } from './make-previewed-pack.ts'
import { packOfPeriod } from './pack-of-period.ts'
import { heldPreview, previewPack, previewPage } from './pack-preview.ts'
import { packableControls } from './packable-controls.ts'
import { keepFolder, savedPdf } from './saved-packs.ts'

export const evidenceHandlers: FeatureHandlers<typeof evidenceContract, StoreContext> = {
  controls: ({ session, now }, range) => packableControls(session.current().ledger.db, range, now()),
  preview({ session, jobs, now }, { job, ...period }) {
    const { dataFile, ledger } = session.current()
    return jobs.run(job, async ({ signal, report }) => {
      report({ stage: 'pack' })
      return await previewPack(ledger, packOfPeriod(dataFile, period, now()), signal)
    })
  },
  page: ({ session }, { preview, page, widthPx }) =>
    previewPage(session.current().ledger, preview, page, widthPx),
  make({ session, jobs, files }, { job, preview, folder }) {
    const { dataFile, ledger } = session.current()
    const parent = files.pathOf(folder)
    const held = heldPreview(ledger, preview)
    return jobs.run(job, async ({ signal, report }) => {
      report({ stage: 'write' })
      const made = await makePreviewedPack(dataFile, ledger, held, parent, signal)
      keepFolder(ledger, made.pack, made.path)
      return made
    })
  },
  pdfPath: ({ session }, { pack }) => ({ path: savedPdf(session.current().ledger, pack) }),
  packs: ({ session }) => madePacks(session.current().ledger.db),
  recordSent: ({ session, now }, sent) => recordSent(session.current().ledger, localDateAt(now()), sent),
  voidSent: ({ session }, { id, reason }) => voidSent(session.current().ledger, id, reason),
}
