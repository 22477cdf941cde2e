// The only door to the ledger and its projections: an event is validated, appended and projected, all or none.
import { hash } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import { clockQuestion, entryInstantMs } from '../../shared/ledger/clock.ts'
import { canonicalData, entryText, genesis, payloadBytes } from '../../shared/ledger/entry.ts'
import { type LedgerEvent, eventSchema } from '../../shared/ledger/events.ts'
import { acceptedClockMs } from './accepted-clock.ts'
import { assertAllowed } from './assert-allowed.ts'
import { type LastEntry, type Ledger, lastEntry, sealHead } from './open-ledger.ts'
import { prepared } from './prepared.ts'
import { project } from './projectors.ts'
import { refusal } from './refusal.ts'

/** An entry that is validated and not yet appended: an approval signs its digest first. */
export type PreparedEntry = {
  readonly event: LedgerEvent
  readonly nonce: Uint8Array
  /** Canonical JSON of the event's data. */
  readonly text: string
  /** SHA-256 of nonce and text, hex. */
  readonly digest: string
}

/**
 * Records one event and returns the number and hash of its entry.
 *
 * @throws AppError `ledger-holds-cpr` when a text could hold a CPR number, `clock-not-accepted`, `subject-erased`,
 *   `control-is-approved`, `not-erasable`, `nobody-acting` while nobody has said who they are; nothing is recorded then. An event that has not its shape is a bug and
 *   throws plainly.
 */
export function record(ledger: Ledger, event: LedgerEvent): { seq: number; hash: string } {
  return append(ledger, prepareEntry(ledger, event))
}

/** Runs `work`, which may record many entries, as one transaction. */
export function transaction<Result>(ledger: Ledger, work: () => Result): Result {
  const { batch, db } = ledger
  if (batch.isOpen) return work()
  return db.transaction(() => {
    batch.isOpen = true
    batch.isBroken = false
    batch.last = lastEntry(db)
    try {
      const result = work()
      if (batch.isBroken) throw new Error('an entry of this transaction failed half-way')
      sealHead(db, ledger.macKey)
      return result
    } finally {
      batch.isOpen = false
    }
  })()
}

/** Validates an event and fixes its payload. Draws one nonce. */
export function prepareEntry(ledger: Ledger, event: LedgerEvent): PreparedEntry {
  const parsed = eventSchema.safeParse(event)
  if (!parsed.success) throw refusal(event.kind, parsed.error)
  const nonce = ledger.ids.nonce()
  const text = canonicalData(parsed.data.data)
  return { event: parsed.data, nonce, text, digest: hash('sha256', payloadBytes(nonce, text), 'hex') }
}

/** Appends and projects a prepared entry. */
export function append(ledger: Ledger, entry: PreparedEntry): { seq: number; hash: string } {
  if (ledger.actor === '') throw new AppError('nobody-acting', {})
  return transaction(ledger, () => {
    const { batch, db } = ledger
    const last = batch.last
    const { at, atMs } = instantOf(ledger, entry.event, last)
    assertAllowed(db, entry.event)
    const { kind, subject, data } = entry.event
    const row = {
      seq: (last?.seq ?? 0) + 1,
      at,
      actor: ledger.actor,
      kind,
      subject,
      digest: entry.digest,
      prev: last?.hash ?? genesis,
    }
    const rowHash = hash('sha256', entryText(row), 'hex')
    batch.isBroken = true
    prepared(db, 'INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(
      row.seq,
      at,
      row.actor,
      kind,
      subject,
      row.digest,
      row.prev,
      rowHash,
    )
    prepared(db, 'INSERT INTO payload VALUES (?, ?, ?)').run(row.seq, entry.nonce, entry.text)
    project(db, row, kind, data)
    if (kind === 'erased') deletePayloads(ledger, subject, row.seq)
    batch.isBroken = false
    batch.last = { seq: row.seq, at, atMs, hash: rowHash }
    return { seq: row.seq, hash: rowHash }
  })
}

function instantOf(
  ledger: Ledger,
  event: LedgerEvent,
  last: LastEntry | undefined,
): Pick<LastEntry, 'at' | 'atMs'> {
  const now = ledger.now()
  if (last && event.kind !== 'clock-accepted' && clockQuestion(now, last.atMs, null) !== null) {
    const direction = clockQuestion(now, last.atMs, acceptedClockMs(ledger.db))
    if (direction !== null) {
      const clock = new Date(now).toISOString()
      throw new AppError('clock-not-accepted', { direction, clock, lastEntryAt: last.at })
    }
  }
  const atMs = entryInstantMs(now, last?.atMs ?? null)
  return { at: atMs === last?.atMs ? last.at : new Date(atMs).toISOString(), atMs }
}

function deletePayloads({ db }: Ledger, subject: string, beforeSeq: number): void {
  prepared(
    db,
    `DELETE FROM payload WHERE seq IN (
       SELECT seq FROM ledger WHERE subject = ? AND seq < ? AND kind <> 'erased')`,
  ).run(subject, beforeSeq)
}
