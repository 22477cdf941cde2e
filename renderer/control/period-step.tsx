import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useQuery } from '../data/use-query.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { DutiesTable } from './duties-table.tsx'
import { type Plan, PlanForm } from './plan-form.tsx'
import type { StepProps } from './step-props.ts'

async function savePlan(input: Plan & { control: string }): Promise<true> {
  await api.control.plan(input)
  return true
}

export function PeriodStep({ control, onNext }: StepProps) {
  const { t } = useTranslation('control')
  const view = useQuery(`control.view ${control}`, () => api.control.view({ control }))
  const proposal = useQuery('control.proposal', () => api.control.proposal())
  const plan = useAction(savePlan)
  return (
    <div className="kb-stack">
      <p>{t('period.rule')}</p>
      <ErrorAlert error={view.error ?? proposal.error ?? plan.error} />
      {view.value && proposal.value && (
        <>
          <DutiesTable duties={view.value.duties} />
          <PlanForm
            draft={`control:${control}:plan`}
            initial={{ ...view.value }}
            duties={proposal.value.duties.map(({ duty }) => duty)}
            submitLabel={t('wizard.next')}
            isBusy={plan.isRunning}
            onSubmit={async (changed) => {
              const isSaved = (await plan.run({ control, ...changed })) === true
              if (isSaved) onNext()
              return isSaved
            }}
          />
        </>
      )}
    </div>
  )
}
