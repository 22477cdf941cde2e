import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedImport } from '../../shared/imports/contract.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { formatDate, formatNumber } from '../ui/format.ts'
import { RecordedRejects } from './recorded-rejects.tsx'
import { RemoveImport } from './remove-import.tsx'

export type ImportedListProps = {
  control: string
  imports: readonly ListedImport[]
  hasPrograms: boolean
  onRemoved: (file: string) => void
}

/** The files that the control has, each with its counts, and how to take one out. */
export function ImportedList({ control, imports, hasPrograms, onRemoved }: ImportedListProps) {
  const { t } = useTranslation('imports')
  const [removing, setRemoving] = useState<ListedImport>()
  if (imports.length === 0) return <p>{t('list.empty')}</p>
  const program = {
    key: 'program',
    title: t('list.program'),
    render: (row: ListedImport) => row.program ?? '',
  }
  return (
    <>
      <DataTable
        caption={t('list.title')}
        columns={[
          { key: 'file', title: t('list.file'), isRowHeading: true, render: ({ file }) => file },
          ...(hasPrograms ? [program] : []),
          {
            key: 'range',
            title: t('list.range'),
            render: ({ declared }) =>
              t('list.span', { from: formatDate(declared.from), to: formatDate(declared.to) }),
          },
          {
            key: 'rows',
            title: t('list.rows'),
            isNumber: true,
            render: ({ accepted }) => formatNumber(accepted),
          },
          {
            key: 'rejected',
            title: t('list.rejected'),
            isNumber: true,
            render: ({ rejected }) => formatNumber(rejected),
          },
          {
            key: 'duplicates',
            title: t('list.duplicates'),
            isNumber: true,
            render: ({ duplicates }) => formatNumber(duplicates),
          },
          {
            key: 'actions',
            title: <span className="sr-only">{t('list.actions')}</span>,
            render: (row) => (
              <Button
                kind="plain"
                aria-label={t('list.removeNamed', { file: row.file })}
                onPress={() => setRemoving(row)}
              >
                {t('list.remove')}
              </Button>
            ),
          },
        ]}
        rows={imports}
        rowKey={({ importId }) => importId}
      />
      {imports
        .filter(({ rejected }) => rejected > 0)
        .map((listed) => (
          <RecordedRejects key={listed.importId} listed={listed} />
        ))}
      {removing && (
        <RemoveImport
          control={control}
          listed={removing}
          onClose={() => setRemoving(undefined)}
          onRemoved={() => {
            setRemoving(undefined)
            onRemoved(removing.file)
          }}
        />
      )}
    </>
  )
}
