import { useTranslation } from 'react-i18next'
import type { FilePreview, PreviewColumn } from '../../shared/imports/file-preview.ts'
import type { ImportChoices } from '../../shared/imports/import-choices.ts'
import { SelectField } from '../ui/choice-field.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { fieldLabel } from './field-label.ts'

export type ColumnTableProps = {
  id: string
  preview: FilePreview
  onColumns: (columns: ImportChoices['columns']) => void
}

/** Every column of the file, and what it is used as: beside its name, since a value may be long. */
export function ColumnTable({ id, preview, onColumns }: ColumnTableProps) {
  const { t } = useTranslation('imports')
  const options = [
    { value: '', label: t('setup.notUsed') },
    ...preview.fields.map((value) => ({ value, label: fieldLabel(t, value) })),
  ]
  const name = ({ header, index }: PreviewColumn) =>
    header === '' ? t('setup.emptyHeader', { number: index + 1 }) : header
  function choose(index: number, field: string): void {
    const shown = preview.columns.map((column) => [String(column.index), column.field] as const)
    onColumns({ ...Object.fromEntries(shown), [String(index)]: field === '' ? null : field })
  }
  return (
    <div id={id}>
      <DataTable
        caption={t('setup.columnsTitle')}
        columns={[
          {
            key: 'header',
            title: t('setup.column'),
            isRowHeading: true,
            render: (row) => <span translate="no">{name(row)}</span>,
          },
          {
            key: 'field',
            title: t('setup.usedAs'),
            render: (column) => (
              <SelectField
                label={t('setup.usedAsOf', { column: name(column) })}
                isLabelHidden
                options={options}
                value={column.field ?? ''}
                error={
                  column.isReadable || column.field === null
                    ? undefined
                    : t('setup.unreadable', { field: fieldLabel(t, column.field) })
                }
                onChange={(event) => choose(column.index, event.target.value)}
              />
            ),
          },
          {
            key: 'value',
            title: t('setup.firstValue'),
            isLongWord: true,
            render: ({ firstValue, isHidden }) =>
              isHidden && firstValue !== '' ? (
                <>
                  <span aria-hidden="true">{firstValue}</span>{' '}
                  <span className="form-hint">{t('setup.hidden')}</span>
                </>
              ) : (
                firstValue
              ),
          },
        ]}
        rows={preview.columns}
        rowKey={({ index }) => index}
      />
    </div>
  )
}
