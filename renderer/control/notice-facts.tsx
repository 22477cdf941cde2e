// How employees were told that look-ups are controlled, or why they were not, as it is printed.
import { useTranslation } from 'react-i18next'
import type { EmployeeNotice } from '../../shared/control/control-figures.ts'
import { Alert } from '../ui/alert.tsx'
import { Facts } from '../ui/facts.tsx'
import { formatDate } from '../ui/format.ts'

const said = ['worksCouncil', 'dataProtectionOfficer', 'impactAssessment'] as const

export function NoticeFacts({ notice }: { readonly notice: EmployeeNotice | null }) {
  const { t } = useTranslation('control')
  if (notice === null) return <Alert kind="warning">{t('approve.noNotice')}</Alert>
  const { isInformed, informedOn, how, reason } = notice
  return (
    <>
      {!isInformed && (
        <Alert kind="warning" title={t('approve.notInformed')}>
          {reason}
        </Alert>
      )}
      <Facts
        items={[
          ...(isInformed
            ? [
                {
                  term: t('approve.informed'),
                  value: informedOn === null ? how : `${formatDate(informedOn)}: ${how}`,
                },
              ]
            : []),
          ...said
            .filter((name) => notice[name] !== '')
            .map((name) => ({ term: t(`findings.notice.${name}`), value: notice[name] })),
        ]}
      />
    </>
  )
}
