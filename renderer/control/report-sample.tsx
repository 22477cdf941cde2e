// Of an approved control: every draw of its sample, what its rules looked back at, and what it left of its look-ups.
import { useTranslation } from 'react-i18next'
import type { ControlReport } from '../../shared/control/assess-contract.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Facts } from '../ui/facts.tsx'
import { formatInstant, formatNumber } from '../ui/format.ts'
import { Pane } from '../ui/pane.tsx'

export function ReportSample({ report }: { readonly report: ControlReport }) {
  const { t } = useTranslation('control')
  const { draws, history, usage } = report
  const latest = draws.at(-1)
  return (
    <>
      <Pane title={t('report.draws')}>
        <DataTable
          caption={t('report.draws')}
          rows={draws}
          rowKey={({ seed }) => seed}
          columns={[
            {
              key: 'draws',
              title: t('report.draw'),
              isRowHeading: true,
              render: (draw) =>
                draw === latest ? t('report.drawAssessed', { number: draw.draws }) : formatNumber(draw.draws),
            },
            { key: 'at', title: t('report.drawnAt'), render: ({ at }) => formatInstant(at) },
            {
              key: 'size',
              title: t('report.drawnRows'),
              isNumber: true,
              render: ({ size }) => formatNumber(size),
            },
            {
              key: 'seed',
              title: t('report.seed'),
              render: ({ seed }) => <code className="kb-hash">{seed}</code>,
            },
          ]}
        />
      </Pane>
      <Pane title={t('report.left')}>
        <Facts
          items={[
            {
              term: t('report.history'),
              value:
                history.files.length === 0 && history.counted === 0
                  ? t('report.noHistory')
                  : [
                      ...history.files,
                      ...(history.counted === 0 ? [] : [t('report.counted', { count: history.counted })]),
                    ].join(', '),
            },
            {
              term: t('report.usage'),
              value: usage ? t('report.usageRows', { count: usage.rows }) : t('report.noUsage'),
            },
            ...(usage
              ? [{ term: t('report.usageSha256'), value: <code className="kb-hash">{usage.sha256}</code> }]
              : []),
          ]}
        />
      </Pane>
    </>
  )
}
