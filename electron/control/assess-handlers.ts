import type { assessProcedures } from '../../shared/control/assess-contract.ts'
import type { FeatureHandlers } from '../../shared/ipc.ts'
import type { StoreContext } from '../store/context.ts'
import { approvalSummary, approve } from './approval-handlers.ts'
import { listItems, readItem } from './assess-read.ts'
import { recordAssessment } from './assess-record.ts'
import { addAddendum, controlReport } from './report-view.ts'
import { drawAgain, sampleView } from './sample-view.ts'

export const assessHandlers: FeatureHandlers<typeof assessProcedures, StoreContext> = {
  sample: ({ session }, { control }) => sampleView(session.current(), control),
  drawAgain: ({ session, jobs, now }, { control, job }) =>
    jobs.run(job, (running) => drawAgain(session.current(), control, now(), running)),
  assessItems: ({ session }, request) => listItems(session.current(), request),
  assessItem: ({ session }, { control, ref }) => readItem(session.current(), control, ref),
  assess: ({ session, now }, said) => recordAssessment(session.current(), said, now()),
  approvalSummary: ({ session, now }, { control }) => approvalSummary(session.current(), control, now()),
  approve: ({ session, jobs, now }, { job, ...request }) =>
    jobs.run(job, (running) => approve(session.current(), request, now(), running)),
  report: ({ session }, { control }) => controlReport(session.current().ledger.db, control),
  addAddendum: ({ session }, { control, text }) => addAddendum(session.current().ledger, control, text),
}
