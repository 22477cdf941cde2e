import { AppError } from '../../shared/errors.ts'
import { isDamage } from './open-encrypted.ts'

/** What went wrong with a register whose data key is known to be right: `register-unreadable` for damage. */
export function asRegisterError(error: unknown, register: string): unknown {
  const isUnreadable = isDamage(error) || (error instanceof AppError && error.code === 'wrong-key')
  return isUnreadable ? new AppError('register-unreadable', { register }, { cause: error }) : error
}
