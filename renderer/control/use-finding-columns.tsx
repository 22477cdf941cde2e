// The columns of a list of findings, and of the work list that stands for some of them before the first control.
import { useTranslation } from 'react-i18next'
import type { FindingView } from '../../shared/control/finding-contract.ts'
import { formatNumber } from '../ui/format.ts'
import type { GridColumn } from '../ui/virtual-grid.tsx'
import { reasonText } from '../rules/reason-text.ts'
import { SeverityTag } from './severity-tag.tsx'

export function useFindingColumns(): readonly GridColumn<FindingView>[] {
  const { t } = useTranslation('control')
  return [
    {
      key: 'severity',
      title: t('findings.severity'),
      width: '10rem',
      render: ({ severity: level }) => <SeverityTag severity={level} />,
    },
    { key: 'rule', title: t('findings.rule'), width: '7rem', render: ({ rule: id }) => id },
    {
      key: 'subject',
      title: t('findings.subject'),
      width: 'minmax(14rem, 1fr)',
      isOpener: true,
      render: ({ subject }) => subject.label || subject.id,
    },
    {
      key: 'count',
      title: t('findings.rows'),
      width: '8rem',
      isNumber: true,
      render: ({ count }) => formatNumber(count),
    },
    {
      key: 'reason',
      title: t('findings.question'),
      width: 'minmax(20rem, 2fr)',
      render: ({ reason }) => reasonText(reason),
    },
  ]
}
