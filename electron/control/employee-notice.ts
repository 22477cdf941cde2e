// What is recorded of how employees were informed that look-ups are controlled.
import { type NoticeData, noticeDataSchema } from '../../shared/ledger/wizard-events.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { record } from '../ledger/record.ts'
import type { Database } from '../vault/open-encrypted.ts'

/** The latest; undefined before anything is recorded. */
export function readNotice(db: Database): (NoticeData & { readonly recordedAt: number }) | undefined {
  // The columns are those of schema.sql.
  const row = db.prepare('SELECT * FROM employeeNotice ORDER BY recordedSeq DESC LIMIT 1').get() as
    | (Omit<NoticeData, 'isInformed'> & { isInformed: number; recordedAt: string; recordedSeq: number })
    | undefined
  if (!row) return undefined
  const { isInformed, recordedAt, recordedSeq: _seq, ...said } = row
  return {
    ...noticeDataSchema.parse({ ...said, isInformed: isInformed === 1 }),
    recordedAt: Date.parse(recordedAt),
  }
}

/** @throws AppError `ledger-holds-cpr` */
export function recordNotice(ledger: Ledger, data: NoticeData): void {
  record(ledger, { kind: 'employees-informed', subject: 'authority', data })
}
