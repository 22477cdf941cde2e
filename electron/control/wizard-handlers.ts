import type { wizardProcedures } from '../../shared/control/wizard-contract.ts'
import type { FeatureHandlers } from '../../shared/ipc.ts'
import { localDateAt } from '../register/as-of.ts'
import type { StoreContext } from '../store/context.ts'
import { activeAuthorisations } from './active-authorisations.ts'
import { changeControlDraft } from './control-draft-store.ts'
import { deadlineFacts } from './control-facts.ts'
import { dutiesDue, listControls } from './control-list.ts'
import { readOpenControl } from './control-row.ts'
import { controlView } from './control-view.ts'
import { readNotice, recordNotice } from './employee-notice.ts'
import { findFinding, findFindings } from './find-findings.ts'
import { findingRows, showPersons } from './finding-rows.ts'
import { abandonControl, periodProposal, planControl, startControl } from './plan-control.ts'
import { programSources, setProgramWithoutLog, sourceColumns } from './program-sources.ts'
import { confirmUnits, markReviewed } from './review-authorisations.ts'
import { reviewRows } from './review-rows.ts'
import { pageOfUnits } from './review-units.ts'
import { runControlRules } from './run-control-rules.ts'
import { runState } from './run-state.ts'
import { samplePeriod } from './sample-period.ts'

type Handlers = FeatureHandlers<typeof wizardProcedures, StoreContext>

const dbOf = ({ session }: StoreContext) => session.current().ledger.db

const planHandlers: Pick<Handlers, 'list' | 'proposal' | 'start' | 'plan' | 'abandon' | 'view' | 'goTo'> = {
  list: (context) => listControls(dbOf(context), context.now()),
  proposal(context) {
    const { isSample, ledger } = context.session.current()
    const nowMs = context.now()
    const proposed = periodProposal(ledger.db, nowMs)
    return {
      ...(isSample ? samplePeriod(proposed) : proposed),
      today: localDateAt(nowMs),
      duties: dutiesDue(deadlineFacts(ledger.db, nowMs)),
      activeAuthorisations: activeAuthorisations(ledger.db, nowMs).length,
    }
  },
  start: ({ session }, plan) => ({ control: startControl(session.current().ledger, plan) }),
  plan: ({ session }, { control, ...plan }) => planControl(session.current().ledger, control, plan),
  abandon: ({ session }, { control, reason }) => abandonControl(session.current().ledger, control, reason),
  view: (context, { control }) => controlView(dbOf(context), control, context.now()),
  goTo(context, { control, step }) {
    const db = dbOf(context)
    readOpenControl(db, control)
    changeControlDraft(db, control, context.now(), (draft) => ({ ...draft, step }))
  },
}

const reviewHandlers: Pick<Handlers, 'reviewUnits' | 'reviewRows' | 'setException' | 'confirmUnits'> = {
  reviewUnits: (context, request) => pageOfUnits(dbOf(context), request, context.now()),
  reviewRows: (context, request) => reviewRows(dbOf(context), request, context.now()),
  setException: ({ session }, mark) => markReviewed(session.current().ledger, mark),
  confirmUnits: ({ session }, { control, units }) => confirmUnits(session.current().ledger, control, units),
}

export const wizardHandlers: Handlers = {
  ...planHandlers,
  ...reviewHandlers,
  programSources: (context, { control }) => programSources(dbOf(context), control),
  setProgramWithoutLog: (context, { control, ...said }) =>
    setProgramWithoutLog(dbOf(context), control, context.now(), said),
  sourceColumns: (context, { control }) => sourceColumns(dbOf(context), control),
  columnsSeen(context, { control, imports }) {
    const db = dbOf(context)
    readOpenControl(db, control)
    changeControlDraft(db, control, context.now(), (draft) => ({ ...draft, columnsSeen: imports }))
  },
  notice: (context) => readNotice(dbOf(context)) ?? null,
  recordNotice: ({ session }, notice) => recordNotice(session.current().ledger, notice),
  runState: (context, { control }) => runState(dbOf(context), control),
  runRules: ({ session, jobs, now }, { control, job }) =>
    jobs.run(job, (running) => runControlRules(session.current(), control, now(), running)),
  findings: (context, request) => findFindings(dbOf(context), request),
  finding: (context, { control, ordinal }) => findFinding(dbOf(context), control, ordinal),
  findingRows: ({ session }, { control, ordinal, ...page }) =>
    findingRows(session.current().dataFile, control, ordinal, page),
  showPersons({ session }, asked) {
    const { dataFile, ledger } = session.current()
    return { persons: showPersons(dataFile, ledger, asked) }
  },
}
