// A new control: the period that follows the previous one, up to yesterday.
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { stepsThatApply } from '../../shared/control/wizard-steps.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useQuery } from '../data/use-query.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { formatDate } from '../ui/format.ts'
import { PageHeading } from '../ui/page-heading.tsx'
import { Pane } from '../ui/pane.tsx'
import { DutiesTable } from './duties-table.tsx'
import { PlanForm } from './plan-form.tsx'
import { stepRoute } from './step-routes.ts'

export function NewControl() {
  const { t } = useTranslation('control')
  const [, navigate] = useLocation()
  const { value, error } = useQuery('control.proposal', () => api.control.proposal())
  const start = useAction(api.control.start)
  return (
    <>
      <PageHeading
        title={t('wizard.new')}
        lead={value && t(`period.follows.${value.follows}`, { from: formatDate(value.from) })}
      />
      <ErrorAlert error={error ?? start.error} />
      {value && (
        <div className="kb-grid">
          <Pane title={t('wizard.steps.period')} className="kb-c5">
            <PlanForm
              draft="control:new"
              initial={{
                period: { from: value.from ?? '', to: value.to },
                covers: value.duties.map(({ duty }) => duty),
                agreed: '',
              }}
              duties={value.duties.map(({ duty }) => duty)}
              submitLabel={t('wizard.new')}
              isBusy={start.isRunning}
              onSubmit={async (plan) => {
                const begun = await start.run(plan)
                // The period has just been said.
                if (begun)
                  navigate(stepRoute(begun.control, stepsThatApply(plan.covers, false)[1] ?? 'period'))
                return begun !== undefined
              }}
            />
          </Pane>
          <Pane title={t('wizard.duties')} className="kb-c7">
            <p>{t('period.rule')}</p>
            <DutiesTable duties={value.duties} />
          </Pane>
        </div>
      )}
    </>
  )
}
