import { useTranslation } from 'react-i18next'
import type { PackPreview } from '../../shared/evidence/contract.ts'
import { cite } from '../rules/cite.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Tag } from '../ui/tag.tsx'
import { englishNote } from './english-notes.ts'

/** The clauses of the terms that the pack documents not at all, or only in part. */
export function PackMissing({ missing }: { missing: PackPreview['missing'] }) {
  const { t } = useTranslation('evidence')
  const none = missing.filter(({ value }) => value === 'none').length
  return (
    <div className="kb-pack-missing">
      <p>
        {t('preview.missingLead')} {t('preview.missingNone', { count: none })}.{' '}
        {t('preview.missingPartial', { count: missing.length - none })}.
      </p>
      <DataTable
        caption={t('preview.missing')}
        rows={missing}
        rowKey={({ clause }) => clause}
        columns={[
          {
            key: 'clause',
            title: t('preview.clause'),
            isRowHeading: true,
            render: ({ clause, quote }) => (
              <>
                {cite([clause])} <span lang="da">{quote}</span>
              </>
            ),
          },
          {
            key: 'value',
            title: t('preview.value'),
            render: ({ value }) => (
              <Tag kind={value === 'none' ? 'bad' : 'warn'}>
                {t(value === 'none' ? 'preview.valueNone' : 'preview.valuePartial')}
              </Tag>
            ),
          },
          { key: 'note', title: t('preview.note'), render: ({ note }) => <Note danish={note} /> },
        ]}
      />
    </div>
  )
}

/** The pack has it in Danish. */
function Note({ danish }: { danish: string }) {
  const { i18n } = useTranslation()
  const english = i18n.language === 'en' ? englishNote(danish) : undefined
  return english === undefined ? <span lang="da">{danish}</span> : <>{english}</>
}
