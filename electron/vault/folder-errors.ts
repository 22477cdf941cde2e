// What a file system says of a folder that cannot be used, as the failures an officer understands.
import { AppError } from '../../shared/errors.ts'
import { errorCode } from './write-atomically.ts'

const notWritable = /^(?:EACCES|EPERM|EROFS|SQLITE_READONLY\w*|SQLITE_CANTOPEN\w*)$/
const unusable = /^(?:ENOTDIR|EEXIST|ENOENT|ENODEV|ENXIO|EISDIR)$/

/**
 * Runs work on the folder of a data file.
 *
 * @throws AppError `folder-not-writable` when the system refuses to write there, `folder-unusable` when the place is no
 *   folder; every other error as it is
 */
export async function inFolder<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError) throw error
    const code = errorCode(error)
    if (notWritable.test(code)) throw new AppError('folder-not-writable', {}, { cause: error })
    if (unusable.test(code)) throw new AppError('folder-unusable', {}, { cause: error })
    throw error
  }
}
