import type { registerContract } from '../../shared/register/contract.ts'
import type { FeatureHandlers } from '../../shared/ipc.ts'
import type { StoreContext } from '../store/context.ts'
import { steppedSpan, withSpan } from './change-span.ts'
import { exportRegister } from './export-register.ts'
import { findHolders, registerChoices } from './find-holders.ts'
import {
  correctFromForm,
  employeeFromForm,
  endFromForm,
  programFromForm,
  registerFromForm,
  voidFromForm,
} from './form-commands.ts'
import { addIdentity, endIdentity, voidIdentity } from './identity-commands.ts'
import { indexReady } from './list-index.ts'
import { present } from './register-index.ts'
import { listRegister, viewPlaces } from './list-register.ts'
import { authorisationById, recordView } from './record-view.ts'
import { reverseChange } from './reverse-change.ts'

export const registerHandlers: FeatureHandlers<typeof registerContract, StoreContext> = {
  async list({ session, now }, input) {
    const { db } = session.current().ledger
    await indexReady(db, input.filter, now())
    return listRegister(db, input, now())
  },
  async ids({ session, now }, view) {
    const { db } = session.current().ledger
    await indexReady(db, view.filter, now())
    const { index, places } = viewPlaces(db, view, now())
    return places.map((place) => index.rows[place]!.id) // places of the index's own
  },
  async choices({ session, now }) {
    const { db } = session.current().ledger
    await indexReady(db, present, now())
    return registerChoices(db, now())
  },
  async holders({ session, now }, { search }) {
    const { db } = session.current().ledger
    await indexReady(db, present, now())
    return findHolders(db, search, now())
  },
  record: ({ session, now }, holder) => recordView(session.current().ledger.db, holder, now()),
  authorisation: ({ session, now }, { id }) => authorisationById(session.current().ledger.db, id, now()),

  registerAuthorisation({ session }, { holder, authorisation }) {
    const { ledger } = session.current()
    return withSpan(ledger, () => registerFromForm(ledger, holder, authorisation))
  },
  endAuthorisations: (context, { job, ids, to, reason }) =>
    steppedSpan(context, job, (ledger, onRow) => ({
      ended: endFromForm(ledger, ids, { to, reason }, onRow),
    })),
  correctAuthorisation({ session }, { id, authorisation, reason }) {
    const { ledger } = session.current()
    return withSpan(ledger, () => done(correctFromForm(ledger, id, authorisation, reason)))
  },
  voidAuthorisations: (context, { job, ids, reason }) =>
    steppedSpan(context, job, (ledger, onRow) => ({ voided: voidFromForm(ledger, ids, reason, onRow) })),
  correctEmployee({ session }, { id, employee, ...why }) {
    const { ledger } = session.current()
    return withSpan(ledger, () => done(employeeFromForm(ledger, id, employee, why)))
  },
  correctProgram({ session }, { id, program, ...why }) {
    const { ledger } = session.current()
    return withSpan(ledger, () => done(programFromForm(ledger, id, program, why)))
  },
  addIdentity({ session }, { holder, identity, reason }) {
    const { ledger } = session.current()
    return withSpan(ledger, () => ({ id: addIdentity(ledger, holder, identity, reason) }))
  },
  endIdentity({ session }, { id, to, reason }) {
    const { ledger } = session.current()
    return withSpan(ledger, () => done(endIdentity(ledger, id, to, reason)))
  },
  voidIdentity({ session }, { id, reason }) {
    const { ledger } = session.current()
    return withSpan(ledger, () => done(voidIdentity(ledger, id, reason)))
  },
  reverse: (context, { job, ...span }) =>
    steppedSpan(context, job, (ledger, onRow) => ({ reversed: reverseChange(ledger, span, onRow) })),
  export({ session, files }, { ticket, ...request }) {
    const { ledger, dataFile } = session.current()
    return exportRegister(ledger, { ...request, file: files.pathOf(ticket), dataFolder: dataFile.folder })
  },
}

/** The answer of a command that has none. */
function done(_nothing: void): object {
  return {}
}
