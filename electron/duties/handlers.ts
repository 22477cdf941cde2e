// Home workplaces, section 7 of the terms.
import type { dutiesContract } from '../../shared/duties/contract.ts'
import type { FeatureHandlers } from '../../shared/ipc.ts'
import { localDateAt } from '../register/as-of.ts'
import type { StoreContext } from '../store/context.ts'
import {
  closeFollowUp,
  correctControl,
  moveFollowUp,
  recordControl,
  setControlInterval,
  voidControl,
} from './control-commands.ts'
import { readEvidence } from './read-evidence.ts'
import { readHome } from './read-home.ts'
import { listCandidates, readHistory, readWorkplace } from './read-workplace.ts'
import { listWorkplaces } from './read-workplaces.ts'
import {
  correctRules,
  correctStandard,
  registerRules,
  registerStandard,
  voidRules,
  voidStandard,
} from './rules-commands.ts'
import {
  correctWorkplace,
  endWorkplace,
  recordDeclaration,
  registerWorkplace,
  voidDeclaration,
  voidWorkplace,
} from './workplace-commands.ts'

const open = ({ session, now }: StoreContext) => {
  const { ledger, officer } = session.current()
  return { ledger, db: ledger.db, officer, today: localDateAt(now()) }
}

export const dutiesHandlers: FeatureHandlers<typeof dutiesContract, StoreContext> = {
  home(context) {
    const { db, officer, today } = open(context)
    const officerName = db
      .prepare('SELECT name FROM officer WHERE id = ? AND knownToSeq IS NULL')
      .pluck()
      .get(officer)
    return { ...readHome(db, today), officerName: typeof officerName === 'string' ? officerName : '' }
  },
  workplaces(context, filter) {
    const { db, today } = open(context)
    return listWorkplaces(db, filter, today)
  },
  workplace(context, { id }) {
    const { db, today } = open(context)
    return readWorkplace(db, id, today)
  },
  candidates(context, { search }) {
    const { db, today } = open(context)
    return listCandidates(db, search, today)
  },
  history: (context, { id }) => readHistory(open(context).db, id),
  readEvidence: ({ files }, { ticket }) => readEvidence(files.existing(ticket)),
  registerRules: (context, input) => registerRules(open(context).ledger, input, open(context).today),
  correctRules: (context, input) => correctRules(open(context).ledger, input, open(context).today),
  voidRules: (context, input) => voidRules(open(context).ledger, input),
  registerStandard: (context, input) => registerStandard(open(context).ledger, input, open(context).today),
  correctStandard: (context, input) => correctStandard(open(context).ledger, input, open(context).today),
  voidStandard: (context, input) => voidStandard(open(context).ledger, input),
  registerWorkplace: (context, input) => registerWorkplace(open(context).ledger, input),
  correctWorkplace: (context, input) => correctWorkplace(open(context).ledger, input),
  endWorkplace: (context, input) => endWorkplace(open(context).ledger, input),
  voidWorkplace: (context, input) => voidWorkplace(open(context).ledger, input),
  recordDeclaration: (context, input) => recordDeclaration(open(context).ledger, input, open(context).today),
  voidDeclaration: (context, input) => voidDeclaration(open(context).ledger, input),
  recordControl: (context, input) => recordControl(open(context).ledger, input, open(context).today),
  correctControl: (context, input) => correctControl(open(context).ledger, input, open(context).today),
  voidControl: (context, input) => voidControl(open(context).ledger, input),
  closeFollowUp: (context, input) => closeFollowUp(open(context).ledger, input, open(context).today),
  moveFollowUp: (context, input) => moveFollowUp(open(context).ledger, input),
  setControlInterval: (context, input) => setControlInterval(open(context).ledger, input),
}
