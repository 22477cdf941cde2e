// Step 6: the run of the rules, and its findings by rule.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findingsToAssess } from '../../shared/control/assess-item.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useQuery } from '../data/use-query.ts'
import { Alert, ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { formatDate, formatInstant, formatNumber } from '../ui/format.ts'
import { JobProgress } from '../ui/job-progress.tsx'
import { FindingsList } from './findings-list.tsx'
import { NoticeForm } from './notice-form.tsx'
import { RulesTable } from './rules-table.tsx'
import { StartUpWork } from './start-up-work.tsx'
import { StepActions } from './step-actions.tsx'
import type { StepProps } from './step-props.ts'

export function FindingsStep({ control, onNext, onBack }: StepProps) {
  const { t } = useTranslation('control')
  const notice = useQuery('control.notice', () => api.control.notice())
  const state = useQuery(`control.run ${control}`, () => api.control.runState({ control }))
  const run = useAction(api.control.runRules)
  const [job, setJob] = useState('')
  const [rule, setRule] = useState('')
  function start(): void {
    const id = crypto.randomUUID()
    setJob(id)
    void run.run({ control, job: id })
  }
  if (notice.value === null) return <NoticeForm />
  const latest = state.value
  const toAssess = findingsToAssess(latest?.bySeverity ?? {})
  return (
    <div className="kb-stack">
      <p>{t('findings.text')}</p>
      <ErrorAlert error={notice.error ?? state.error ?? run.error} />
      {notice.value && (
        <p>
          {notice.value.isInformed
            ? t('findings.notice.shown', { how: notice.value.how, on: formatDate(notice.value.informedOn) })
            : t('findings.notice.shownReason', { reason: notice.value.reason })}
        </p>
      )}
      {latest && latest.stale.length > 0 && !run.isRunning && (
        <Alert kind="warning" title={t('findings.stale')}>
          {latest.stale.map((reason) => t(`findings.staleReason.${reason}`)).join(' ')}
        </Alert>
      )}
      {run.isRunning ? (
        <JobProgress
          job={job}
          label={t('findings.running')}
          stageLabel={({ file }) =>
            file === undefined ? t('findings.running') : t('findings.reading', { file })
          }
        />
      ) : (
        <div className="kb-actions">
          <Button kind={latest ? 'secondary' : 'primary'} onPress={start}>
            {latest ? t('findings.runAgain') : t('findings.run')}
          </Button>
        </div>
      )}
      {latest && (
        <>
          <p>
            {t('findings.summary', {
              count: latest.findings,
              at: formatInstant(latest.at),
              number: formatNumber(latest.runs),
            })}
            {latest.findings > 0 &&
              ` ${t('findings.ofThese', { toAssess, toKnow: latest.findings - toAssess })}`}
          </p>
          <RulesTable rules={latest.rules} onChoose={setRule} />
          <FindingsList control={control} run={latest} rule={rule} onRule={setRule} />
          {latest.startUp > 0 && <StartUpWork control={control} run={latest} />}
          <StepActions onNext={onNext} onBack={onBack} />
        </>
      )}
    </div>
  )
}
