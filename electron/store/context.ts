// Everything a handler in the store worker may use.
import type { AppEventName, AppEvents } from '../../shared/app-events.ts'
import type { FileTickets } from './file-tickets.ts'
import type { RunningJobs } from './running-jobs.ts'
import type { SessionHolder } from './session.ts'

export type StoreContext = {
  readonly session: SessionHolder
  /** Paths of the files the officer chose, by ticket. */
  readonly files: FileTickets
  readonly jobs: RunningJobs
  readonly places: Places
  /** The clock, UTC ms. */
  readonly now: () => number
  readonly emit: <E extends AppEventName>(event: E, payload: AppEvents[E]) => void
}

/** Folders of this machine's user. */
export type Places = {
  /** Where the app keeps what belongs to this user and holds no secret: which data file was last open. */
  readonly userData: string
  readonly documents: string
  /** Where the app itself lies, for the fictional authority's files. */
  readonly app: string
}
