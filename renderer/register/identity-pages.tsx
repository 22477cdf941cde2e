// Giving an employee or a program one more identity, and ending one or saying that it never belonged. Each with a reason.
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { commandProcedures } from '../../shared/register/forms.ts'
import type { HolderRef, RegisterRecord } from '../../shared/register/record.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useDraft } from '../data/use-draft.ts'
import { useQuery } from '../data/use-query.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { RadioField, SelectField } from '../ui/choice-field.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { TextField } from '../ui/text-field.tsx'
import { contractResolver } from './contract-resolver.ts'
import { FormDate } from './form-date.tsx'
import { FormFrame } from './form-frame.tsx'
import { usePageState } from './page-state.ts'
import { identityKind } from './identity-kind.ts'
import { paths } from './paths.ts'
import { ReasonField } from './reason-field.tsx'

/** As the lists' own columns name them. */
const kinds = {
  employee: ['bruger-id', 'login', 'rid', 'uuid', 'vid', 'mid', 'initials', 'client_id'],
  program: ['client_id', 'certifikat', 'vid', 'uuid', 'rid', 'bruger-id', 'login'],
} as const

type AddValues = { field: string; raw: string; from: string; to: string; reason: string }

export function AddIdentityPage({ holder }: { holder: HolderRef }) {
  const { t } = useTranslation('register')
  const [, navigate] = useLocation()
  const say = usePageState((state) => state.say)
  const inputOf = ({ field, raw, from, to, reason }: AddValues) => ({
    holder,
    identity: { field, raw: raw.trim(), from: from || null, to: to || null },
    reason: reason.trim(),
  })
  const form = useForm<AddValues>({
    resolver: contractResolver<AddValues>(t, {
      schema: commandProcedures.addIdentity.input,
      inputOf,
      problems: ({ from, to }) =>
        from !== '' && to !== '' && to < from ? [{ field: 'to', text: t('error.identityOrder') }] : [],
    }),
    shouldFocusError: false,
    defaultValues: { field: kinds[holder.kind][0], raw: '', from: '', to: '', reason: '' },
  })
  const draft = useDraft(`register:identity:${holder.id}`, form)
  const { run, error, isRunning } = useAction(api.register.addIdentity)
  const back = paths.record(holder)

  async function save(values: AddValues): Promise<void> {
    const span = await run(inputOf(values))
    if (!span) return
    await draft.remove()
    navigate(back)
    say({ text: t('saved.identityAdded'), span })
  }

  return (
    <FormFrame
      form={form}
      draft={draft}
      title={t('identity.add')}
      lead={t('identity.addLead')}
      saveLabel={t('identity.add')}
      back={back}
      error={error}
      isRunning={isRunning}
      onSave={save}
    >
      <SelectField
        label={t('identity.kind')}
        options={kinds[holder.kind].map((kind) => ({ value: kind, label: t(`identity.kinds.${kind}`) }))}
        {...form.register('field')}
      />
      <TextField
        label={t('field.raw')}
        error={form.formState.errors.raw?.message}
        {...form.register('raw')}
      />
      <FormDate
        control={form.control}
        name="from"
        label={t('identity.from')}
        isOptional
        hint={t('identity.fromHint')}
      />
      <FormDate
        control={form.control}
        name="to"
        label={t('identity.to')}
        isOptional
        hint={t('identity.toHint')}
      />
      <ReasonField form={form} />
    </FormFrame>
  )
}

type EndValues = { what: 'end' | 'void'; to: string; reason: string }

export function EndIdentityPage({ holder, id }: { holder: HolderRef; id: string }) {
  const { t } = useTranslation('register')
  const { value: record, error } = useQuery(`register.record ${holder.id}`, () => api.register.record(holder))
  if (!record) return <ErrorAlert error={error} />
  const identity = record.identities.find((each) => each.id === id)
  if (identity) return <EndIdentityForm holder={holder} identity={identity} />
  return (
    <>
      <PageHeading title={t('identity.endTitle')} />
      <EmptyState text={t('identity.gone')} />
    </>
  )
}

function EndIdentityForm({
  holder,
  identity: { id, field, raw },
}: {
  holder: HolderRef
  identity: RegisterRecord['identities'][number]
}) {
  const { t } = useTranslation('register')
  const [, navigate] = useLocation()
  const say = usePageState((state) => state.say)
  const form = useForm<EndValues>({
    resolver: contractResolver<EndValues>(t, {
      schema: ({ what: act }) => commandProcedures[act === 'end' ? 'endIdentity' : 'voidIdentity'].input,
      inputOf: ({ to, reason }) => ({ id, to, reason: reason.trim() }),
    }),
    shouldFocusError: false,
    defaultValues: { what: 'end', to: '', reason: '' },
  })
  const draft = useDraft(`register:identity:${id}`, form)
  const ending = useAction(api.register.endIdentity)
  const voiding = useAction(api.register.voidIdentity)
  const what = form.watch('what')
  const back = paths.record(holder)

  async function save({ to, reason: typed }: EndValues): Promise<void> {
    const reason = typed.trim()
    const span = what === 'end' ? await ending.run({ id, to, reason }) : await voiding.run({ id, reason })
    if (!span) return
    await draft.remove()
    navigate(back)
    say({ text: t(what === 'end' ? 'saved.identityEnded' : 'saved.identityVoided'), span })
  }

  return (
    <FormFrame
      form={form}
      draft={draft}
      title={t('identity.endTitle')}
      lead={`${t('field.identity', { field: identityKind(t, field) })}: ${raw}`}
      saveLabel={what === 'end' ? t('end.act') : t('void.act')}
      back={back}
      error={ending.error ?? voiding.error}
      isRunning={ending.isRunning || voiding.isRunning}
      onSave={save}
    >
      <RadioField
        label={t('end.what')}
        options={[
          { value: 'end', label: t('identity.ends') },
          { value: 'void', label: t('end.void'), hint: t('identity.voidHint') },
        ]}
        {...form.register('what')}
      />
      {what === 'end' && <FormDate control={form.control} name="to" label={t('identity.lastDay')} />}
      <ReasonField form={form} />
    </FormFrame>
  )
}
