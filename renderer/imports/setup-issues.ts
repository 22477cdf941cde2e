// What stands in the way of reading a file as it is shown. Each issue names the control that mends it.
import type { TFunction } from 'i18next'
import type { FilePreview } from '../../shared/imports/file-preview.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import { fieldLabel } from './field-label.ts'

export const controlIds = (item: string) => ({
  columns: `${item}-columns`,
  zone: `${item}-zone`,
  order: `${item}-order`,
  times: `${item}-times`,
  from: `${item}-from`,
  to: `${item}-to`,
  program: `${item}-program`,
})

/** @param item id of the file on the page */
export function setupIssues(t: TFunction<'imports'>, item: string, preview: FilePreview): FieldError[] {
  const ids = controlIds(item)
  const issues: FieldError[] = []
  for (const question of preview.questions) {
    if (question.kind === 'time-zone' && question.isOpen)
      issues.push({ field: ids.zone, text: t('issue.zone') })
    if (question.kind === 'date-order' && question.isOpen) {
      issues.push({ field: ids.order, text: t('issue.order') })
    }
    if (question.kind === 'time-columns') issues.push({ field: ids.times, text: t('issue.times') })
  }
  const isTimeAsked = preview.questions.some(({ kind }) => kind === 'time-columns')
  for (const fields of preview.missing) {
    if (fields === 'timestamp' && isTimeAsked) continue
    issues.push({ field: ids.columns, text: t('issue.missing', { fields: fieldLabel(t, fields) }) })
  }
  for (const field of preview.repeated) {
    issues.push({ field: ids.columns, text: t('issue.repeated', { field: fieldLabel(t, field) }) })
  }
  return issues
}
