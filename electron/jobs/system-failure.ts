// What the operating system or SQLite says when a disk cannot be used, as the failures an officer understands.
import { AppError } from '../../shared/errors.ts'

const fullDisk = /^(?:ENOSPC|EDQUOT|SQLITE_FULL)$/
const readOnly = /^(?:EROFS|SQLITE_READONLY\w*)$/
const damaged = /^(?:SQLITE_CORRUPT\w*|SQLITE_NOTADB)$/
// Reading is refused by the same codes as writing, and they do not say which it was.
const refused = /^(?:EACCES|EPERM)$/
const driveGone = /^(?:EIO|ENXIO|ENODEV|ESTALE|ENOTCONN|EHOSTDOWN|EHOSTUNREACH|ETIMEDOUT|SQLITE_IOERR\w*)$/

/** The failure that an error of a file system or of SQLite stands for; undefined when it is none of them. */
export function systemFailure(error: unknown): AppError | undefined {
  if (!(error instanceof Error) || error instanceof AppError || !('code' in error)) return undefined
  const code = String(error.code)
  const cause = { cause: error }
  if (fullDisk.test(code)) return new AppError('disk-full', {}, cause)
  if (code === 'SQLITE_READONLY_DBMOVED') return new AppError('data-file-gone', {}, cause)
  if (damaged.test(code)) return new AppError('data-file-damaged', {}, cause)
  if (readOnly.test(code)) return new AppError('folder-not-writable', {}, cause)
  if (refused.test(code)) return new AppError('access-refused', {}, cause)
  if (driveGone.test(code)) return new AppError('drive-failed', {}, cause)
  return undefined
}
