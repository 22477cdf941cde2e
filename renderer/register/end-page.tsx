// Ending the chosen authorisations on a day, or saying that they were registered in error.
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { commandProcedures } from '../../shared/register/forms.ts'
import { api } from '../api.ts'
import { useDraft } from '../data/use-draft.ts'
import { LinkButton } from '../ui/button.tsx'
import { RadioField } from '../ui/choice-field.tsx'
import { DateField } from '../ui/date-field.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { JobProgress } from '../ui/job-progress.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { contractResolver } from './contract-resolver.ts'
import { FormFrame } from './form-frame.tsx'
import { usePageState } from './page-state.ts'
import { paths } from './paths.ts'
import { ReasonField } from './reason-field.tsx'
import { useLongChange } from './use-long-change.ts'

type Values = { ids: string[]; what: 'end' | 'void'; to: string; reason: string }

// The job of a change has its id as it is saved, and no field.
const schemas = {
  end: commandProcedures.endAuthorisations.input.omit({ job: true }),
  void: commandProcedures.voidAuthorisations.input.omit({ job: true }),
}

export function EndPage() {
  const { t } = useTranslation('register')
  const [, navigate] = useLocation()
  const { chosen, choose, say } = usePageState()
  const form = useForm<Values>({
    resolver: contractResolver<Values>(t, {
      schema: ({ what: act }) => schemas[act],
      inputOf: ({ ids: these, to, reason }) => ({ ids: these, to, reason: reason.trim() }),
    }),
    shouldFocusError: false,
    defaultValues: { ids: [], what: 'end', to: '', reason: '' },
    // What is chosen now goes before what a draft had.
    ...(chosen.size > 0 ? { values: { ids: [...chosen], what: 'end', to: '', reason: '' } } : {}),
  })
  const draft = useDraft('register:end', form)
  const end = useLongChange(api.register.endAuthorisations)
  const voiding = useLongChange(api.register.voidAuthorisations)
  const what = form.watch('what')
  const running = end.job ?? voiding.job
  const ids = chosen.size > 0 ? [...chosen] : form.watch('ids')

  async function save({ to, reason: typed }: Values): Promise<void> {
    const reason = typed.trim()
    const ended = what === 'end' ? await end.run((job) => ({ job, ids, to, reason }), ids.length) : undefined
    const voided =
      what === 'void' ? await voiding.run((job) => ({ job, ids, reason }), ids.length) : undefined
    const span = ended ?? voided
    if (!span) return
    await draft.remove()
    choose(new Set())
    navigate(paths.list)
    say({
      text: ended
        ? t('saved.ended', { count: ended.ended })
        : t('saved.voided', { count: voided?.voided ?? 0 }),
      span: { fromSeq: span.fromSeq, toSeq: span.toSeq },
    })
  }

  if (draft.isReady && ids.length === 0) {
    return (
      <>
        <PageHeading title={t('end.title')} />
        <EmptyState text={t('end.none')}>
          <LinkButton href={paths.list}>{t('toList')}</LinkButton>
        </EmptyState>
      </>
    )
  }
  return (
    <FormFrame
      form={form}
      draft={draft}
      title={t('end.title')}
      lead={what === 'end' ? t('end.lead', { count: ids.length }) : t('void.hint')}
      saveLabel={what === 'end' ? t('end.act') : t('void.act')}
      back={paths.list}
      error={end.error ?? voiding.error}
      isRunning={end.isRunning || voiding.isRunning}
      progress={running && <JobProgress job={running} label={t(`running.${what}`)} />}
      onSave={save}
    >
      <RadioField
        label={t('end.what')}
        options={[
          { value: 'end', label: t('end.ends') },
          { value: 'void', label: t('end.void'), hint: t('void.hint') },
        ]}
        {...form.register('what')}
      />
      {what === 'end' && (
        <Controller
          control={form.control}
          name="to"
          render={({ field: { ref: _ref, ...field }, fieldState }) => (
            <DateField label={t('end.to')} error={fieldState.error?.message} {...field} />
          )}
        />
      )}
      <ReasonField form={form} />
    </FormFrame>
  )
}
