// Every page of the register, those of its indexes too: a copy by VACUUM INTO does not read them.
import { AppError } from '../../shared/errors.ts'
import type { DataFile } from './data-file.ts'

/** Throws as SQLite does, or AppError `register-unreadable`, when a page is not what was written. */
export function assertRegisterWhole({ db, header }: DataFile): void {
  if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') {
    throw new AppError('register-unreadable', { register: header.register })
  }
}
