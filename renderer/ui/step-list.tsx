import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Icon } from './icon.tsx'

export type Step = {
  id: string
  title: string
  /** What the step holds, once it holds something: "2 filer, 184.203 linjer". */
  facts?: ReactNode
  state: 'done' | 'current' | 'todo'
  /** Where a press leads; without it the step is text. */
  href?: string | undefined
}

/** The steps of a guide, with those done as links. Put it beside the step's pane inside `kb-guide`. */
export function StepList({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <nav aria-label={label} className="kb-steps">
      <ol className="step-indicator">
        {steps.map((step, index) => (
          <li key={step.id} className={classOf[step.state]}>
            <StepFrame step={step}>
              <StepMark step={step} place={index + 1} />
              <div>
                <span className="step-title">{step.title}</span>
                {step.facts && <span className="step-information">{step.facts}</span>}
              </div>
            </StepFrame>
          </li>
        ))}
      </ol>
    </nav>
  )
}

const classOf: Readonly<Record<Step['state'], string>> = { done: '', current: 'current', todo: 'disabled' }

function StepFrame({ step, children }: { step: Step; children: ReactNode }) {
  const current = step.state === 'current' ? ({ 'aria-current': 'step' } as const) : {}
  if (step.href === undefined)
    return (
      <div className="step" {...current}>
        {children}
      </div>
    )
  return (
    <Link className="step" href={step.href} {...current}>
      {children}
    </Link>
  )
}

function StepMark({ step, place }: { step: Step; place: number }) {
  const { t } = useTranslation('ui')
  if (step.state === 'done')
    return (
      <span className="step-icon">
        <Icon name="check" label={t('step.done', { step: place })} />
      </span>
    )
  return (
    <span className="step-number">
      <span className="sr-only">{t('step.label')} </span>
      <span>{place}</span>
    </span>
  )
}
