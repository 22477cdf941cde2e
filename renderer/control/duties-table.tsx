// Each duty with when it was last carried out and when it must be again.
import { useTranslation } from 'react-i18next'
import type { DutyDue } from '../../shared/control/plan-contract.ts'
import { DataTable } from '../ui/data-table.tsx'
import { formatDate } from '../ui/format.ts'
import { Tag } from '../ui/tag.tsx'
import { useDutyText } from './use-duty-text.ts'

export function DutiesTable({ duties }: { readonly duties: readonly DutyDue[] }) {
  const { t } = useTranslation('control')
  const dutyText = useDutyText()
  return (
    <DataTable
      caption={t('wizard.duties')}
      rows={duties}
      rowKey={({ duty }) => `${duty.kind} ${duty.program ?? ''}`}
      columns={[
        {
          key: 'duty',
          title: t('wizard.dutyName'),
          isRowHeading: true,
          render: ({ duty }) => dutyText(duty),
        },
        {
          key: 'last',
          title: t('wizard.last'),
          render: ({ last }) => (last === null ? t('wizard.never') : formatDate(last)),
        },
        {
          key: 'due',
          title: t('wizard.due'),
          render: ({ due }) => (due === null ? t('wizard.unknown') : formatDate(due)),
        },
        { key: 'state', title: t('wizard.state'), render: (duty) => <DueTag due={duty} /> },
      ]}
    />
  )
}

function DueTag({ due: { daysLeft } }: { readonly due: DutyDue }) {
  const { t } = useTranslation('control')
  if (daysLeft === null) return <Tag kind="off">{t('wizard.unknown')}</Tag>
  if (daysLeft < 0) return <Tag kind="bad">{t('wizard.late', { count: -daysLeft })}</Tag>
  return <Tag kind={daysLeft <= 21 ? 'warn' : 'ok'}>{t('wizard.daysLeft', { count: daysLeft })}</Tag>
}
