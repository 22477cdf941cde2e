// Drafts are not entries of the ledger: they may be changed freely and leave no trace once they are recorded.
import { z } from 'zod'
import type { draftsContract } from '../../shared/drafts/contract.ts'
import type { FeatureHandlers } from '../../shared/ipc.ts'
import type { StoreContext } from '../store/context.ts'

export const draftsHandlers: FeatureHandlers<typeof draftsContract, StoreContext> = {
  read({ session }, { name }) {
    const value = session
      .current()
      .ledger.db.prepare('SELECT value FROM draft WHERE name = ?')
      .pluck()
      .get(name)
    return typeof value === 'string' ? z.json().parse(JSON.parse(value)) : null
  },
  save({ session, now }, { name, value }) {
    session
      .current()
      .ledger.db.prepare('INSERT OR REPLACE INTO draft VALUES (?, ?, ?)')
      .run(name, JSON.stringify(value), new Date(now()).toISOString())
  },
  remove({ session }, { name }) {
    session.current().ledger.db.prepare('DELETE FROM draft WHERE name = ?').run(name)
  },
}
