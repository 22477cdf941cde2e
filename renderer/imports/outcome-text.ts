import type { TFunction } from 'i18next'
import type { Outcome } from './import-queue.ts'

/** What became of a file, in a sentence for each thing there is to say. */
export function outcomeText(t: TFunction<'imports'>, outcome: Outcome | undefined): string | undefined {
  if (!outcome) return undefined
  if (outcome.kind !== 'recorded') {
    const { file } = outcome
    return outcome.kind === 'left' ? t('queue.left', { file }) : t('result.cancelled', { file })
  }
  const { file, accepted, rejected, duplicates, flagged } = outcome.counts
  return [
    t('result.recorded', { count: accepted, file }),
    ...(rejected > 0 ? [t('result.rejected', { count: rejected })] : []),
    ...(duplicates > 0 ? [t('result.duplicates', { count: duplicates })] : []),
    ...(flagged > 0 ? [t('result.flagged', { count: flagged })] : []),
  ].join(' ')
}
