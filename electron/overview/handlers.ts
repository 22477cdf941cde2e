import type { FeatureHandlers } from '../../shared/ipc.ts'
import type { overviewContract } from '../../shared/overview/contract.ts'
import type { StoreContext } from '../store/context.ts'
import { exportCalendar } from './export-calendar.ts'
import { readCounters } from './read-counters.ts'
import { readOverview } from './read-overview.ts'
import { readTrends } from './read-trends.ts'

export const overviewHandlers: FeatureHandlers<typeof overviewContract, StoreContext> = {
  state: ({ session, now }) => readOverview(session.current().ledger.db, now()),
  trends: ({ session, now }) => readTrends(session.current().ledger.db, now()),
  counters: ({ session, now }) => readCounters(session.current().ledger.db, now()),
  exportCalendar: ({ session, now, files }, { ticket, language }) =>
    exportCalendar(session.current().ledger.db, now(), { file: files.pathOf(ticket), language }),
}
