import { AppError } from '../../shared/errors.ts'
import type { ImportOutcome } from './import-request.ts'

/**
 * An import of nothing is no success.
 *
 * @throws AppError `no-accepted-rows` with the first reason
 */
export function refuseEmpty(file: string, { summary }: Pick<ImportOutcome, 'summary'>): void {
  if (summary.accepted > 0) return
  const first = summary.rejects[0]
  throw new AppError('no-accepted-rows', {
    file,
    rowsRead: summary.rowsRead,
    line: first?.line ?? null,
    reason: first?.reason ?? null,
  })
}
