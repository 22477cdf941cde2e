// What is left to do when a data file is taken into use: read off the data, so that a step disappears when it is done.
import type { StartUpStep } from '../../shared/vault/contract.ts'
import { prepared } from '../ledger/prepared.ts'
import type { Session } from '../store/session.ts'
import { rehearsedAt } from './access-list.ts'
import { currentProfile } from './authority-profile.ts'

const shown = 3

/** At most three, the most pressing first. */
export function startUpSteps({ dataFile, isSample }: Session): StartUpStep[] {
  const { db, header } = dataFile
  const has = (sql: string) => prepared(db, sql).get() !== undefined
  const recovery = header.slots.filter(({ kind }) => kind === 'recovery')
  const officers = header.slots.filter(({ kind }) => kind === 'officer')
  const open: Record<StartUpStep, boolean> = {
    register: !has('SELECT 1 FROM authorisation LIMIT 1'),
    control: !has('SELECT 1 FROM control WHERE approvedSeq IS NOT NULL LIMIT 1'),
    'second-officer': officers.length < 2 && !isSample,
    rehearsal: recovery.every(({ id }) => rehearsedAt(db, id) === null) && !isSample,
    backup: !has('SELECT 1 FROM backup LIMIT 1') && !isSample,
  }
  // Where it is not known when a control was last carried out, the first one is due now.
  const isControlDue = currentProfile(db)?.isBaselineUnknown === true
  const order: readonly StartUpStep[] = isControlDue
    ? ['register', 'control', 'second-officer', 'rehearsal', 'backup']
    : ['register', 'second-officer', 'rehearsal', 'control', 'backup']
  return order.filter((step) => open[step]).slice(0, shown)
}
