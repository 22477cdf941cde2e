import { useTranslation } from 'react-i18next'
import type { Reject } from '../../shared/imports/import-summary.ts'
import { DataTable } from '../ui/data-table.tsx'
import { reasonText } from './reason-text.ts'

/** Lines that were not taken in, and why; the first of them. */
export function RejectTable({
  file,
  rejects,
  count,
}: {
  file: string
  rejects: readonly Reject[]
  count: number
}) {
  const { t, i18n } = useTranslation('imports')
  return (
    <>
      {rejects.length < count && <p>{t('rejects.shown', { shown: rejects.length, count })}</p>}
      <DataTable
        caption={t('rejects.caption', { file })}
        isCaptionShown
        columns={[
          { key: 'line', title: t('setup.line'), isNumber: true, render: ({ line }) => line },
          {
            key: 'reason',
            title: t('rejects.reason'),
            render: ({ reason }) => reasonText(t, reason, i18n.language),
          },
        ]}
        rows={rejects}
        rowKey={({ line, reason }) => `${line} ${reason}`}
      />
    </>
  )
}
