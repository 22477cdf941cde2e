// Ending, correcting and voiding a home workplace, each with its reason.
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { HomeState, Workplace } from '../../shared/duties/contract.ts'
import { api } from '../api.ts'
import { useDraft } from '../data/use-draft.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { RadioField, SelectField } from '../ui/choice-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextAreaField } from '../ui/text-field.tsx'
import { useLeave } from './arrival.ts'
import { FormDate } from './form-date.tsx'
import { paths } from './paths.ts'
import { VoidDialog } from './void-dialog.tsx'
import { useDone } from './use-done.ts'

type Common = {
  workplace: Workplace
  home: HomeState
  onClose: () => void
  onSaid: (said: string) => void
}

export function WorkplaceDialogs({
  dialog,
  ...common
}: Common & { dialog: 'end' | 'correct' | 'void' | undefined }) {
  const { t } = useTranslation('duties')
  const leave = useLeave()
  if (dialog === undefined) return null
  if (dialog === 'end' || dialog === 'correct') return <ChangeDialog act={dialog} {...common} />
  return (
    <VoidDialog
      id={common.workplace.id}
      title={t('workplace.void')}
      onClose={common.onClose}
      onVoid={api.duties.voidWorkplace}
      onDone={() => leave(paths.home, t('saved.voided'))}
    />
  )
}

function ChangeDialog({ act, workplace, home, onClose, onSaid }: Common & { act: 'end' | 'correct' }) {
  const { t } = useTranslation('duties')
  const { t: common } = useTranslation('common')
  const { id, place, standard, from } = workplace
  const form = useForm({
    defaultValues: { place, standard, date: act === 'end' ? home.today : from, reason: '' },
  })
  const { register, control, handleSubmit, formState } = form
  const draft = useDraft(`duties:workplace:${act}:${id}`, form)
  const end = useDone(api.duties.endWorkplace)
  const correct = useDone(api.duties.correctWorkplace)

  async function save(values: { place: typeof place; standard: string; date: string; reason: string }) {
    const { reason, date } = values
    const isDone =
      act === 'end'
        ? await end.run({ id, to: date, reason })
        : await correct.run({ id, standard: values.standard, place: values.place, from: date, reason })
    if (!isDone) return
    close()
    onSaid(act === 'end' ? t('saved.ended') : t('saved.corrected'))
  }

  function close(): void {
    void draft.remove()
    onClose()
  }

  const title = act === 'end' ? t('workplace.end') : t('workplace.correctTitle')
  return (
    <Dialog title={title} isOpen onClose={close}>
      <form noValidate onSubmit={(event) => void handleSubmit(save)(event)}>
        <ErrorAlert error={end.error ?? correct.error} />
        {act === 'correct' && (
          <>
            <RadioField
              label={t('workplace.place')}
              options={(['home', 'equivalent'] as const).map((value) => ({
                value,
                label: t(`place.${value}`),
              }))}
              {...register('place')}
            />
            <SelectField
              label={t('workplace.standard')}
              options={home.standards.map((each) => ({ value: each.id, label: each.name }))}
              {...register('standard')}
            />
          </>
        )}
        <FormDate
          control={control}
          name="date"
          label={act === 'end' ? t('workplace.to') : t('workplace.from')}
        />
        <TextAreaField
          label={t('reason')}
          error={formState.errors.reason?.message}
          {...register('reason', {
            validate: (text) => text.trim() !== '' || t('error.reason'),
          })}
        />
        <div className="kb-actions">
          <Button kind="primary" type="submit" isBusy={end.isRunning || correct.isRunning}>
            {act === 'end' ? title : t('saveCorrection')}
          </Button>
          <Button onPress={close}>{common('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
