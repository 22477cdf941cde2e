// Step 5: the transaction statistics, and one source of its own for each system-to-system program.
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { ProgramSource } from '../../shared/control/run-contract.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useDraftState } from '../data/use-draft-state.ts'
import { useQuery, useRevision } from '../data/use-query.ts'
import { ImportFiles } from '../imports/import-files.tsx'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { formatNumber } from '../ui/format.ts'
import { TextField } from '../ui/text-field.tsx'
import { StepActions } from './step-actions.tsx'
import type { StepProps } from './step-props.ts'

export function StatisticsStep({ control, onNext, onBack }: StepProps) {
  const { t } = useTranslation('control')
  const bump = useRevision((state) => state.bump)
  const programs = useQuery(`control.programs ${control}`, () => api.control.programSources({ control }))
  return (
    <div className="kb-stack">
      <p>{t('sources.statistics')}</p>
      <ImportFiles kind="statistics" control={control} onChanged={bump} />
      <ErrorAlert error={programs.error} />
      {programs.value && programs.value.length > 0 && (
        <>
          <h3>{t('sources.programs')}</h3>
          <p>{t('sources.programsText')}</p>
          <ImportFiles
            kind="program-log"
            control={control}
            programs={programs.value.map(({ program }) => program)}
            onChanged={bump}
          />
          {programs.value.map((source) => (
            <ProgramLine key={source.program} control={control} source={source} />
          ))}
        </>
      )}
      <StepActions onNext={onNext} onBack={onBack} />
    </div>
  )
}

const reasonSchema = z.string()

function ProgramLine({ control, source }: { readonly control: string; readonly source: ProgramSource }) {
  const { t } = useTranslation('control')
  const { program, files, rows } = source
  const draft = useDraftState(
    `control:no-log:${control.slice(0, 16)}:${program}`,
    reasonSchema,
    source.reason,
  )
  const reason = draft.value
  const save = useAction(async (input: Parameters<typeof api.control.setProgramWithoutLog>[0]) => {
    await api.control.setProgramWithoutLog(input)
    await draft.remove()
  })
  if (files > 0) return <p>{t('sources.programLog', { program, count: files, rows: formatNumber(rows) })}</p>
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save.run({ control, program, reason })
      }}
    >
      <ErrorAlert error={save.error} />
      <TextField
        label={t('sources.noLog', { program })}
        hint={source.reason === '' ? t('sources.noLogHint') : t('sources.noLogSaved')}
        width="full"
        value={reason}
        onChange={({ target }) => draft.set(target.value)}
      />
      <div className="kb-actions">
        <Button type="submit" isBusy={save.isRunning}>
          {t('sources.saveReason')}
        </Button>
      </div>
    </form>
  )
}
