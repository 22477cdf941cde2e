// Registering an authorisation for somebody in the register, or for somebody new to it.
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { commandProcedures } from '../../shared/register/forms.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useDraft } from '../data/use-draft.ts'
import { AuthorisationFields, orderProblems } from './authorisation-fields.tsx'
import { contractResolver, requiredText } from './contract-resolver.ts'
import { type CreateValues, emptyCreate, registrationOf } from './create-form.ts'
import { FormFrame } from './form-frame.tsx'
import { HolderFields } from './holder-fields.tsx'
import { usePageState } from './page-state.ts'
import { paths } from './paths.ts'

export function CreatePage() {
  const { t } = useTranslation('register')
  const [, navigate] = useLocation()
  const say = usePageState((state) => state.say)
  const form = useForm<CreateValues>({
    resolver: contractResolver<CreateValues>(t, {
      schema: commandProcedures.registerAuthorisation.input,
      inputOf: registrationOf,
      fieldOf: { id: 'holder', raw: 'userId' },
      problems: (values) => [
        ...(values.holder.startsWith('new-') && values.name.trim() === ''
          ? [{ field: 'name', text: requiredText(t, 'name') }]
          : []),
        ...orderProblems(t, values),
      ],
    }),
    shouldFocusError: false,
    defaultValues: emptyCreate,
  })
  const draft = useDraft('register:new', form)
  const { run, error, isRunning } = useAction(api.register.registerAuthorisation)

  async function save(values: CreateValues): Promise<void> {
    const saved = await run(registrationOf(values))
    if (!saved) return
    await draft.remove()
    navigate(paths.record(saved.holder))
    say({ text: t('saved.created'), span: { fromSeq: saved.fromSeq, toSeq: saved.toSeq } })
  }

  return (
    <FormFrame
      form={form}
      draft={draft}
      title={t('create.title')}
      saveLabel={t('create.act')}
      back={paths.list}
      error={error}
      isRunning={isRunning}
      onSave={save}
    >
      <HolderFields form={form} />
      <AuthorisationFields form={form} />
    </FormFrame>
  )
}
