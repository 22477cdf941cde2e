// The figures of a control as they are printed: before the approval and, from its own entry, after it.
import { useTranslation } from 'react-i18next'
import type { ControlFigures } from '../../shared/control/control-figures.ts'
import { outcomeSchema } from '../../shared/ledger/control-events.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Facts } from '../ui/facts.tsx'
import { formatNumber } from '../ui/format.ts'
import { Pane } from '../ui/pane.tsx'
import { NoticeFacts } from './notice-facts.tsx'
import { outcomeText } from './outcome-text.ts'

export function ControlFiguresView({ figures }: { figures: ControlFigures }) {
  const { t } = useTranslation('control')
  const { findings, sample, lookups, ownLookups, review } = figures
  return (
    <>
      <Pane title={t('approve.figures')}>
        <Facts
          items={[
            { term: t('approve.findings'), value: formatNumber(findings.total) },
            {
              term: t('approve.rowsDrawn'),
              value: t('approve.ofRows', { drawn: sample.size, total: sample.population.rows }),
            },
            { term: t('approve.lookups'), value: formatNumber(lookups.rows) },
            {
              term: t('approve.tied'),
              value: t('approve.ofRows', { drawn: lookups.tiedToCase, total: lookups.rows }),
            },
            { term: t('approve.review'), value: t('approve.reviewed', { ...review }) },
            { term: t('approve.own'), value: t('approve.ownFigures', { ...ownLookups }) },
          ]}
        />
        <NoticeFacts notice={figures.employeeNotice} />
        {figures.programsWithoutLog.map(({ program, reason }) => (
          <p key={program}>{t('approve.programWithoutLog', { program, reason })}</p>
        ))}
      </Pane>
      <Pane title={t('approve.outcomes')}>
        <DataTable
          caption={t('approve.outcomes')}
          rows={[
            ...outcomeSchema.options.map((outcome) => ({
              name: outcomeText(outcome),
              findings: findings.byOutcome[outcome] ?? 0,
              rows: sample.byOutcome[outcome] ?? 0,
            })),
            { name: t('approve.notAssessed'), findings: findings.open, rows: sample.open },
          ]}
          rowKey={({ name }) => name}
          columns={[
            { key: 'name', title: t('assess.outcome'), isRowHeading: true, render: ({ name }) => name },
            {
              key: 'findings',
              title: t('approve.findings'),
              isNumber: true,
              render: (row) => formatNumber(row.findings),
            },
            {
              key: 'rows',
              title: t('approve.sampleRows'),
              isNumber: true,
              render: (row) => formatNumber(row.rows),
            },
          ]}
        />
      </Pane>
    </>
  )
}
