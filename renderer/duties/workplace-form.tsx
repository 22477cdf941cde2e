// Which employee of the register has a home workplace, from when, and how its device is set up. Never where it lies.
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { HomeState } from '../../shared/duties/contract.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useDraft } from '../data/use-draft.ts'
import { useQuery } from '../data/use-query.ts'
import { Alert } from '../ui/alert.tsx'
import { LinkButton } from '../ui/button.tsx'
import { RadioField, SelectField } from '../ui/choice-field.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { useLeave } from './arrival.ts'
import { DutyForm } from './duty-form.tsx'
import { FormDate } from './form-date.tsx'
import { paths } from './paths.ts'

type Values = {
  employee: string
  place: 'home' | 'equivalent'
  standard: string
  from: string
  reason: string
}

export function WorkplaceForm({ home: { standards, today } }: { home: HomeState }) {
  const { t } = useTranslation('duties')
  const leave = useLeave()
  const [search, setSearch] = useState('')
  const form = useForm<Values>({
    shouldFocusError: false,
    defaultValues: {
      employee: '',
      place: 'home',
      standard: standards[0]?.id ?? '',
      from: today,
      reason: '',
    },
  })
  const draft = useDraft('duties:workplace:new', form)
  const { value: candidates } = useQuery(`duties.candidates ${search}`, () =>
    api.duties.candidates({ search }),
  )
  const { run, error, isRunning } = useAction(api.duties.registerWorkplace)
  const { errors } = form.formState

  async function save({ employee, place, standard, from }: Values): Promise<void> {
    const registered = await run({ employee, place, standard, from })
    if (!registered) return
    await draft.remove()
    leave(paths.workplace(registered.id), t('saved.workplace'))
  }

  return (
    <DutyForm
      form={form}
      draft={draft}
      title={t('workplace.newTitle')}
      lead={t('workplace.newLead')}
      saveLabel={t('workplace.save')}
      back={paths.home}
      error={error}
      isRunning={isRunning}
      onSave={save}
    >
      {standards.length === 0 && (
        <Alert kind="warning" action={<LinkButton href={paths.newStandard}>{t('standards.new')}</LinkButton>}>
          {t('workplace.needsStandard')}
        </Alert>
      )}
      <SearchField
        label={t('workplace.find')}
        hint={t('workplace.findHint')}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      {candidates?.length === 0 && <p role="status">{t('workplace.noCandidates')}</p>}
      <RadioField
        label={t('workplace.employee')}
        error={errors.employee?.message}
        options={(candidates ?? []).map(({ id, name, employeeNo, unit }) => ({
          value: id,
          label: `${name}, ${unit} (${employeeNo})`,
        }))}
        {...form.register('employee', {
          required: t('error.employee'),
        })}
      />
      <RadioField
        label={t('workplace.place')}
        options={(['home', 'equivalent'] as const).map((value) => ({ value, label: t(`place.${value}`) }))}
        {...form.register('place')}
      />
      <SelectField
        label={t('workplace.standard')}
        error={errors.standard?.message}
        options={standards.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.register('standard', {
          required: t('error.required', { field: t('workplace.standard').toLowerCase() }),
        })}
      />
      <FormDate control={form.control} name="from" label={t('workplace.from')} />
    </DutyForm>
  )
}
