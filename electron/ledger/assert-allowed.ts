// What the ledger refuses whoever asks: entries about what is erased, and changes of an approved control.
import { AppError } from '../../shared/errors.ts'
import type { EventKind, LedgerEvent } from '../../shared/ledger/events.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { prepared } from './prepared.ts'

/** Entries that begin something that can be erased. */
const erasableKinds: readonly EventKind[] = [
  'officer-registered',
  'employee-registered',
  'program-registered',
  'authorisation-registered',
  'assessment-recorded',
  'home-workplace-registered',
  'home-control-recorded',
]

/** @throws AppError `subject-erased`, `not-erasable`, `control-is-approved`, `control-is-abandoned` */
export function assertAllowed(db: Database, event: LedgerEvent): void {
  const { kind, subject } = event
  if (prepared(db, 'SELECT 1 FROM erasure WHERE subject = ?').get(subject) !== undefined) {
    throw new AppError('subject-erased', { kind })
  }
  if (kind === 'erased') {
    const first = prepared(db, 'SELECT kind FROM ledger WHERE subject = ? ORDER BY seq LIMIT 1')
      .pluck()
      .get(subject)
    if (!erasableKinds.some((erasable) => erasable === first)) throw new AppError('not-erasable', { kind })
  }
  const control = controlOf(event)
  if (control !== null) {
    const approved = prepared(db, 'SELECT 1 FROM control WHERE id = ? AND approvedSeq IS NOT NULL').get(
      control,
    )
    if (approved !== undefined) throw new AppError('control-is-approved', { kind })
    const abandoned = prepared(db, 'SELECT 1 FROM control WHERE id = ? AND abandonedSeq IS NOT NULL').get(
      control,
    )
    if (abandoned !== undefined) throw new AppError('control-is-abandoned', { kind })
  }
}

/** The control that an event changes; null when it changes none. */
function controlOf(event: LedgerEvent): string | null {
  switch (event.kind) {
    case 'rules-run':
    case 'sample-drawn':
    case 'assessment-recorded':
    case 'authorisations-reviewed':
      return event.data.control
    case 'control-drafted':
    case 'control-approved':
    case 'control-planned':
    case 'control-abandoned':
      return event.subject
    default:
      return null
  }
}
