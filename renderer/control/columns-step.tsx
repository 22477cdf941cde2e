// Step 4: how the columns of each file were matched, to be looked through before the rules read them.
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useQuery } from '../data/use-query.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { formatNumber } from '../ui/format.ts'
import { fieldLabel } from '../imports/field-label.ts'
import { StepActions } from './step-actions.tsx'
import type { StepProps } from './step-props.ts'

export function ColumnsStep({ control, onNext, onBack }: StepProps) {
  const { t } = useTranslation('control')
  const { t: tImports } = useTranslation('imports')
  const { value, error } = useQuery(`control.columns ${control}`, () =>
    api.control.sourceColumns({ control }),
  )
  const seen = useAction(api.control.columnsSeen)
  const next = () =>
    void seen.run({ control, imports: (value ?? []).map(({ importId }) => importId) }).then(onNext)
  return (
    <div className="kb-stack kb-even-tables">
      <p>{t('sources.columns')}</p>
      <ErrorAlert error={error ?? seen.error} />
      {value?.length === 0 && <EmptyState text={t('sources.noFiles')} />}
      {value?.map((source) => (
        <section key={source.importId} aria-label={source.file}>
          <h3>{source.file}</h3>
          <p>
            {t('sources.counts', {
              accepted: formatNumber(source.accepted),
              rejected: formatNumber(source.rejected),
              duplicates: formatNumber(source.duplicates),
            })}
          </p>
          <DataTable
            caption={source.file}
            rows={source.columns}
            rowKey={({ header }) => header}
            columns={[
              {
                key: 'header',
                title: t('sources.header'),
                isRowHeading: true,
                // In the file's words, whatever the page's language.
                render: ({ header }) => <span translate="no">{header}</span>,
              },
              {
                key: 'field',
                title: t('sources.usedAs'),
                render: ({ field }) => (field === null ? t('sources.notUsed') : fieldLabel(tImports, field)),
              },
            ]}
          />
        </section>
      ))}
      <p>{t('sources.changeColumns')}</p>
      <StepActions onNext={next} onBack={onBack} />
    </div>
  )
}
