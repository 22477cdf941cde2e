// Step 2: marks exceptions, records the review of units, and ends authorisations that nobody needs.
import { AppError } from '../../shared/errors.ts'
import type { ReviewDecision } from '../../shared/ledger/wizard-events.ts'
import { dayMs, parseDay } from '../../shared/time/local-date.ts'
import { openZone } from '../../shared/time/zone.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { record, transaction } from '../ledger/record.ts'
import { endAuthorisation } from '../register/authorisation-commands.ts'
import { readAuthorisation } from '../register/read-version.ts'
import { activeAuthorisations } from './active-authorisations.ts'
import { changeControlDraft } from './control-draft-store.ts'
import { readOpenControl } from './control-row.ts'
import { controlZone } from './plan-control.ts'
import { readExceptions } from './review-exceptions.ts'
import { reviewUnits } from './review-units.ts'

const zone = openZone(controlZone)

/**
 * Marks an authorisation as an exception, or (null) takes the mark off. A draft until the unit is confirmed.
 *
 * @throws AppError `register-unknown`, `control-unknown`, `control-is-approved`, `control-is-abandoned`
 */
export function setException(
  ledger: Ledger,
  control: string,
  authorisation: string,
  exception: { readonly decision: ReviewDecision; readonly note: string } | null,
): void {
  const { db } = ledger
  readOpenControl(db, control)
  const active = activeAuthorisations(db, ledger.now()).find(({ id }) => id === authorisation)
  const recorded = readExceptions(db, control).get(authorisation)
  const unit = active?.unit ?? recorded?.unit
  if (unit === undefined) throw new AppError('register-unknown', { kind: 'authorisation' })
  const isRecorded =
    db
      .prepare('SELECT 1 FROM reviewException WHERE control = ? AND authorisation = ?')
      .get(control, authorisation) !== undefined
  changeControlDraft(db, control, ledger.now(), ({ exceptions, ...draft }) => {
    const { [authorisation]: _before, ...others } = exceptions
    if (exception === null && !isRecorded) return { ...draft, exceptions: others }
    const mark = { unit, decision: exception?.decision ?? null, note: exception?.note ?? '' }
    return { ...draft, exceptions: { ...others, [authorisation]: mark } }
  })
}

export type ReviewMark = {
  readonly control: string
  readonly authorisation: string
  readonly exception: { readonly decision: ReviewDecision; readonly note: string } | null
  readonly end: { readonly lastDate: string; readonly reason: string } | null
}

/**
 * Marks an exception and, where an end is given, ends the authorisation: a refused end marks nothing.
 *
 * @throws AppError as `setException` and `endReviewed`
 */
export function markReviewed(ledger: Ledger, { control, authorisation, exception, end }: ReviewMark): void {
  transaction(ledger, () => {
    setException(ledger, control, authorisation, exception)
    if (end) endReviewed(ledger, control, authorisation, end.lastDate, end.reason)
  })
}

/**
 * Records for each unit that all its active authorisations are confirmed but for the exceptions.
 *
 * @throws AppError `review-changed-meanwhile` when a unit is not as it was shown; nothing is recorded then
 */
export function confirmUnits(
  ledger: Ledger,
  control: string,
  shown: readonly { readonly unit: string; readonly digest: string }[],
): { units: number; confirmed: number } {
  return transaction(ledger, () => {
    const { db } = ledger
    readOpenControl(db, control)
    const units = new Map(reviewUnits(db, control, ledger.now()).map((unit) => [unit.unit, unit]))
    const exceptions = [...readExceptions(db, control)]
    let confirmed = 0
    for (const { unit, digest } of shown) {
      const found = units.get(unit)
      if (found?.digest !== digest) throw new AppError('review-changed-meanwhile', {})
      confirmed += found.toConfirm.length
      record(ledger, {
        kind: 'authorisations-reviewed',
        subject: ledger.ids.id(),
        data: {
          control,
          unit,
          confirmed: found.toConfirm.length,
          authorisationsSha256: digest,
          exceptions: exceptions.flatMap(([authorisation, exception]) =>
            exception.unit === unit
              ? [{ authorisation, decision: exception.decision, note: exception.note }]
              : [],
          ),
        },
      })
    }
    const done = new Set(shown.map(({ unit }) => unit))
    changeControlDraft(db, control, ledger.now(), (draft) => ({
      ...draft,
      exceptions: Object.fromEntries(
        Object.entries(draft.exceptions).filter(([, { unit }]) => !done.has(unit)),
      ),
    }))
    return { units: shown.length, confirmed }
  })
}

/**
 * Ends an authorisation after its last date, which counts in full.
 *
 * @param lastDate local date
 * @throws AppError `register-unknown`, `register-ends-before-start`
 */
export function endReviewed(
  ledger: Ledger,
  control: string,
  authorisation: string,
  lastDate: string,
  reason: string,
): void {
  readOpenControl(ledger.db, control)
  if (!readAuthorisation(ledger.db, authorisation)) {
    throw new AppError('register-unknown', { kind: 'authorisation' })
  }
  const endMs = zone.toUtc((parseDay(lastDate) + 1) * dayMs).utcMs
  endAuthorisation(ledger, authorisation, endMs, reason)
}
