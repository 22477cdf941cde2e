// The wizard's frame: the steps at the left with what they hold, the one the officer is on beside them.
import { type ComponentType, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Redirect, useLocation } from 'wouter'
import { findingsToAssess } from '../../shared/control/assess-item.ts'
import type { StepFacts, WizardStep } from '../../shared/control/wizard-steps.ts'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { formatDate, formatDateLong } from '../ui/format.ts'
import { PageHeading } from '../ui/page-heading.tsx'
import { Pane } from '../ui/pane.tsx'
import { StepList } from '../ui/step-list.tsx'
import { AbandonDialog } from './abandon-dialog.tsx'
import { ApproveStep } from './approve-step.tsx'
import { AssessStep } from './assess-step.tsx'
import { BeforeRun } from './before-run.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { FindingsStep } from './findings-step.tsx'
import { LogsStep } from './logs-step.tsx'
import { PeriodStep } from './period-step.tsx'
import { ReviewStep } from './review-step.tsx'
import { SampleStep } from './sample-step.tsx'
import { StatisticsStep } from './statistics-step.tsx'
import type { StepProps } from './step-props.ts'
import { stepOfSlug, stepRoute } from './step-routes.ts'

const stepPages: Readonly<Record<WizardStep, ComponentType<StepProps>>> = {
  period: PeriodStep,
  review: ReviewStep,
  logs: LogsStep,
  columns: ColumnsStep,
  statistics: StatisticsStep,
  findings: FindingsStep,
  sample: SampleStep,
  assess: AssessStep,
  approve: ApproveStep,
}

/** Steps of what a run of the rules gives. */
const ofRun: ReadonlySet<WizardStep> = new Set(['sample', 'assess', 'approve'])

export function ControlWizard({ control, step: slug }: { readonly control: string; readonly step: string }) {
  const { t } = useTranslation('control')
  const [, navigate] = useLocation()
  const [isAbandoning, setAbandoning] = useState(false)
  const { value: view, error } = useQuery(`control.view ${control}`, () => api.control.view({ control }))
  const factsText = useFactsText()
  const steps = view?.steps ?? []
  const current = stepOfSlug(slug)
  const place = steps.findIndex(({ step }) => step === current)
  const isOpen = view !== undefined && view.approvedAt === null && !view.isAbandoned
  useEffect(() => {
    // A refusal shows in the step itself; the place alone is not worth an alert.
    if (isOpen && current !== undefined && place >= 0)
      void api.control.goTo({ control, step: current }).catch(() => undefined)
  }, [isOpen, control, current, place])
  if (!view) return <ErrorAlert error={error} />
  if (view.approvedAt !== null) return <Redirect to={`/kontrol/${control}/rapport`} replace />
  if (view.isAbandoned) return <Redirect to="/kontrol" replace />
  if (current === undefined || place < 0)
    return <Redirect to={stepRoute(control, view.currentStep)} replace />

  const due = view.duties
    .flatMap((duty) => duty.due ?? [])
    .sort()
    .at(0)
  const goTo = (index: number) => {
    const target = steps[index]
    if (target) navigate(stepRoute(control, target.step))
  }
  const Page = ofRun.has(current) && !view.hasRun ? BeforeRun : stepPages[current]
  return (
    <>
      <PageHeading
        title={t('wizard.heading', {
          from: formatDate(view.period.from),
          to: formatDate(view.period.to),
        })}
        lead={due === undefined ? t('wizard.savedNoDue') : t('wizard.saved', { due: formatDateLong(due) })}
        actions={
          <Button kind="plain" onPress={() => setAbandoning(true)}>
            {t('wizard.abandon')}
          </Button>
        }
      />
      <ErrorAlert error={error} />
      <div className="kb-guide">
        <StepList
          label={t('wizard.stepsLabel')}
          steps={steps.map(({ step, isDone, facts }) => ({
            id: step,
            title: t(`wizard.steps.${step}`),
            facts: facts ? factsText(facts) : undefined,
            state: step === current ? 'current' : isDone ? 'done' : 'todo',
            href: step === current ? undefined : stepRoute(control, step),
          }))}
        />
        <Pane title={t(`wizard.steps.${current}`)}>
          <Page
            key={`${control} ${current}`}
            control={control}
            onNext={() => goTo(place + 1)}
            onBack={place > 0 ? () => goTo(place - 1) : undefined}
          />
        </Pane>
      </div>
      {isAbandoning && <AbandonDialog control={control} onClose={() => setAbandoning(false)} />}
    </>
  )
}

/** What stands under a step, in words. */
function useFactsText(): (facts: StepFacts) => string {
  const { t } = useTranslation('control')
  return (facts) => {
    switch (facts.kind) {
      case 'period':
        return t('wizard.period', { from: formatDate(facts.period.from), to: formatDate(facts.period.to) })
      case 'review':
        return t('wizard.facts.review', facts)
      case 'sources':
        return t('wizard.facts.sources', { count: facts.files, rows: facts.rows })
      case 'columns':
        return t('wizard.facts.columns', facts)
      case 'statistics':
        return t('wizard.facts.sources', { count: facts.files, rows: facts.rows })
      case 'findings':
        return facts.isStale
          ? t('wizard.facts.findingsStale', { count: facts.findings })
          : t('wizard.facts.findings', {
              count: facts.findings,
              toAssess: findingsToAssess(facts.bySeverity),
            })
      case 'sample':
        return t('wizard.facts.sample', { count: facts.rows, population: facts.population })
      case 'assess':
        return t('wizard.facts.assess', facts)
    }
  }
}
