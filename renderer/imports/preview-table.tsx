import { useTranslation } from 'react-i18next'
import type { FilePreview } from '../../shared/imports/file-preview.ts'
import { DataTable } from '../ui/data-table.tsx'

/** The first rows of the file, as they were read: the officer sees whether æ, ø and å came through. */
export function PreviewTable({ preview }: { preview: FilePreview }) {
  const { t } = useTranslation('imports')
  const columns = preview.columns.map(({ index, header }) => ({
    key: String(index),
    title:
      header === '' ? t('setup.emptyHeader', { number: index + 1 }) : <span translate="no">{header}</span>,
    render: ({ cells }: FilePreview['rows'][number]) => cells[index] ?? '',
  }))
  return (
    <div className="kb-as-written">
      <DataTable
        caption={t('setup.previewTitle', { file: preview.file })}
        isCaptionShown
        columns={[
          { key: 'line', title: t('setup.line'), isNumber: true, render: ({ line }) => line },
          ...columns,
        ]}
        rows={preview.rows}
        rowKey={({ line }) => line}
      />
    </div>
  )
}
