// From the secret to Overblik at 20,000 authorisations and 200,000 entries, in the store: what the officer waits for after
// the passphrase's key is derived. It is opened by the recovery key, which needs no slow derivation.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { overviewHandlers } from '../../electron/overview/handlers.ts'
import type { StoreContext } from '../../electron/store/context.ts'
import { fileTickets } from '../../electron/store/file-tickets.ts'
import { lockSession } from '../../electron/store/lock-session.ts'
import { runningJobs } from '../../electron/store/running-jobs.ts'
import { sessionHolder } from '../../electron/store/session.ts'
import { vaultHandlers } from '../../electron/vault/handlers.ts'
import { median, rounded } from './measure.ts'
import { makeBenchDataFile } from './register-data-file.ts'
import { benchAuthorisations } from './register-rows.ts'

export type UnlockBench = {
  readonly authorisations: number
  readonly entries: number
  /** Medians of five: opening, what Overblik asks for at once, and both. */
  readonly openMs: number
  readonly overviewMs: number
  readonly unlockToOverviewMs: number
}

const runs = 5
const changes = 8

export async function benchUnlock(): Promise<UnlockBench> {
  const userData = mkdtempSync(path.join(tmpdir(), 'bench-unlock-'))
  try {
    const recoveryKey = await makeBenchDataFile(userData, changes)
    const context = storeContext(userData)
    const opens: number[] = []
    const overviews: number[] = []
    let entries = 0
    for (let run = 0; run < runs; run += 1) {
      const from = performance.now()
      await vaultHandlers.unlock(context, { recoveryKey })
      const opened = performance.now()
      await overviewHandlers.state(context, undefined)
      await overviewHandlers.counters(context, undefined)
      overviews.push(performance.now() - opened)
      opens.push(opened - from)
      entries = Number(
        context.session.current().ledger.db.prepare('SELECT max(seq) FROM ledger').pluck().get(),
      )
      await lockSession(context)
    }
    return {
      authorisations: benchAuthorisations,
      entries,
      openMs: rounded(median(opens)),
      overviewMs: rounded(median(overviews)),
      unlockToOverviewMs: rounded(median(opens.map((open, run) => open + overviews[run]!))),
    }
  } finally {
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** The store worker's context, in this thread. */
function storeContext(userData: string): StoreContext {
  const now = () => Date.UTC(2026, 10, 23, 9)
  return {
    session: sessionHolder(),
    files: fileTickets(),
    jobs: runningJobs(() => undefined, now),
    places: { userData, documents: userData, app: userData },
    now,
    emit: () => undefined,
  }
}
