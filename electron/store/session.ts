// The data file that is open, if one is. Whoever changes its slots or its register sets the session anew.
import { AppError } from '../../shared/errors.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import type { DataFile } from '../vault/data-file.ts'

export type Session = {
  readonly dataFile: DataFile
  readonly ledger: Ledger
  /** Id of the officer who acts; null after unlocking by recovery key, until somebody says who they are. */
  readonly officer: string | null
  /** The throw-away data file with a fictional authority. */
  readonly isSample: boolean
  /** What killed processes left is tidied up and recorded: once a session, before anything else can be under way. */
  readonly isTidied?: boolean
  /** The officer vouched for the clock before anybody could be named as the actor of that entry. */
  readonly isClockVouched?: boolean
  /** After unlocking by recovery key: the officer goes on without a passphrase of their own. */
  readonly isPassphrasePostponed?: boolean
}

export type SessionHolder = {
  /** @throws AppError `locked` */
  readonly current: () => Session
  readonly isOpen: () => boolean
  readonly set: (session: Session) => void
  /** Forgets the session without closing anything, and returns it. */
  readonly clear: () => Session | undefined
}

export function sessionHolder(): SessionHolder {
  let held: Session | undefined
  return {
    current() {
      if (held === undefined) throw new AppError('locked', {})
      return held
    },
    isOpen: () => held !== undefined,
    set(session) {
      held = session
    },
    clear() {
      const was = held
      held = undefined
      return was
    },
  }
}
