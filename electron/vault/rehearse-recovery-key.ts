// "Prøv genoprettelsesnøglen": whether the paper in the drawer opens this data file, tried while it is open.
import { timingSafeEqual } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import type { DataFile } from './data-file.ts'
import { unlock } from './unlock.ts'

/**
 * Goes the whole way from the typed recovery key to the data key that has opened the register, and returns the id of
 * the slot. Nothing changes.
 *
 * @throws AppError `recovery-key-mistyped`, `wrong-recovery-key`, `header-tampered`
 */
export async function rehearseRecoveryKey(dataFile: DataFile, recoveryKey: string): Promise<string> {
  const { slot, dataKey } = await unlock(dataFile.header, { recoveryKey })
  try {
    if (!timingSafeEqual(dataKey, dataFile.dataKey)) throw new AppError('wrong-recovery-key', {})
    return slot.id
  } finally {
    dataKey.fill(0)
  }
}
