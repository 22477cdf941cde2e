import { useTranslation } from 'react-i18next'
import type { PackPreview } from '../../shared/evidence/contract.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Facts } from '../ui/facts.tsx'
import { formatNumber } from '../ui/format.ts'

export function PackContents({ preview, onPage }: { preview: PackPreview; onPage: (page: number) => void }) {
  const { t } = useTranslation('evidence')
  return (
    <div className="kb-stack kb-pack-contents">
      <Facts
        items={[
          {
            term: t('preview.controls'),
            value:
              preview.controls === 0
                ? t('preview.noControl')
                : t('preview.controlCount', { count: preview.controls }),
          },
          { term: t('preview.pages'), value: t('preview.pageCount', { count: preview.pages }) },
          { term: t('preview.anchor'), value: t('preview.anchorValue', { seq: preview.ledger.seq }) },
        ]}
      />
      <DataTable
        caption={t('preview.contents')}
        rows={preview.chapters}
        rowKey={({ title, firstPage }) => `${firstPage} ${title}`}
        columns={[
          {
            key: 'title',
            title: t('preview.chapter'),
            isRowHeading: true,
            render: ({ title, firstPage }) => (
              <Button
                kind="plain"
                aria-label={`${title}. ${t('preview.goTo', { page: firstPage })}`}
                onPress={() => onPage(firstPage)}
              >
                {/* As the pack has it, which is Danish. */}
                <span lang="da">{title}</span>
              </Button>
            ),
          },
          {
            key: 'first',
            title: t('preview.firstPage'),
            isNumber: true,
            render: ({ firstPage }) => formatNumber(firstPage),
          },
          {
            key: 'pages',
            title: t('preview.pages'),
            isNumber: true,
            render: ({ pages }) => formatNumber(pages),
          },
        ]}
      />
      <p>{t('preview.masked')}</p>
    </div>
  )
}
