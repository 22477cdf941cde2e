import Database from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'

/** What went wrong with a register whose data key is known to be right: `register-unreadable` for damage. */
export function asRegisterError(error: unknown, register: string): unknown {
  const isDamaged =
    (error instanceof AppError && error.code === 'wrong-key') ||
    (error instanceof Database.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB)/.test(error.code))
  return isDamaged ? new AppError('register-unreadable', { register }, { cause: error }) : error
}
