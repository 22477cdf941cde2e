// One file of a control as its form shows it: what it is said to cover, how it is read, and what it still lacks.
import type { TFunction } from 'i18next'
import type { FilePreview } from '../../shared/imports/file-preview.ts'
import type { ImportChoices } from '../../shared/imports/import-choices.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import type { QueuedFile } from './import-queue.ts'
import { controlIds, setupIssues } from './setup-issues.ts'

type Range = NonNullable<QueuedFile['range']>

/** What the officer said, or what the control and the file propose; '' where nobody has said it. */
export function rangeOf({ range }: QueuedFile, preview: FilePreview | undefined): Range {
  return range ?? preview?.range ?? { from: '', to: '' }
}

/** The columns as they are shown, with what the officer chose otherwise. */
export function choicesInForce({ choices }: QueuedFile, preview: FilePreview): ImportChoices {
  const columns = Object.fromEntries(preview.columns.map(({ index, field }) => [String(index), field]))
  return { ...preview.choices, ...choices, columns }
}

export function fileIssues(
  t: TFunction<'imports'>,
  queued: QueuedFile,
  preview: FilePreview,
): readonly FieldError[] {
  const ids = controlIds(queued.id)
  const { from, to } = rangeOf(queued, preview)
  const found = setupIssues(t, queued.id, preview)
  if (queued.kind === 'program-log' && queued.program === null)
    found.push({ field: ids.program, text: t('issue.program') })
  if (from === '') found.push({ field: ids.from, text: t('issue.from') })
  if (to === '') found.push({ field: ids.to, text: t('issue.to') })
  if (from !== '' && to !== '' && from > to) found.push({ field: ids.to, text: t('issue.range') })
  return found
}
