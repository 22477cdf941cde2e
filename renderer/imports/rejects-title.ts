import i18next, { type TFunction } from 'i18next'
import type { Reject } from '../../shared/imports/import-summary.ts'
import { isSkipped } from '../../shared/imports/reject-reasons.ts'
import { bareReason } from './reason-text.ts'

type Lines = { readonly count: number; readonly file: string; readonly rejects: readonly Reject[] }

/**
 * How many lines of a file are not taken in, and of what sort: a total row is skipped, and only what should have been data
 * is unreadable. `rejects` are the first of them: where there are more, nobody here knows of what sort they are.
 */
export function rejectsTitle(t: TFunction<'imports'>, { count, file, rejects }: Lines): string {
  if (rejects.length < count) return t('rejects.manyTitle', { count, file })
  const skipped = rejects.filter(({ reason }) => isSkipped(reason))
  if (skipped.length === 0) return t('rejects.title', { count, file })
  const found = new Set(skipped.map(({ reason }) => bareReason(reason, i18next.language)))
  const reasons = [...found].join(', ')
  if (skipped.length === count) return t('rejects.skippedTitle', { count, file, reasons })
  return t('rejects.mixedTitle', {
    count,
    file,
    reasons,
    skipped: skipped.length,
    unread: count - skipped.length,
  })
}
