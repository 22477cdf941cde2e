// Registering an authorisation for somebody in the register, or for somebody new to it.
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { type HolderChoice, commandProcedures } from '../../shared/register/forms.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useDraft } from '../data/use-draft.ts'
import {
  AuthorisationFields,
  type AuthorisationValues,
  authorisationOf,
  emptyAuthorisation,
  orderProblems,
} from './authorisation-fields.tsx'
import { contractResolver, requiredText } from './contract-resolver.ts'
import { FormFrame } from './form-frame.tsx'
import { HolderFields, type HolderValues } from './holder-fields.tsx'
import { usePageState } from './page-state.ts'
import { paths } from './paths.ts'

export type CreateValues = AuthorisationValues & HolderValues

export function CreatePage() {
  const { t } = useTranslation('register')
  const [, navigate] = useLocation()
  const say = usePageState((state) => state.say)
  const form = useForm<CreateValues>({
    resolver: contractResolver<CreateValues>(t, {
      schema: commandProcedures.registerAuthorisation.input,
      inputOf,
      fieldOf: { id: 'holder', raw: 'userId' },
      problems: (values) => [
        ...(values.holder.startsWith('new-') && values.name.trim() === ''
          ? [{ field: 'name', text: requiredText(t, 'name') }]
          : []),
        ...orderProblems(t, values),
      ],
    }),
    shouldFocusError: false,
    defaultValues: {
      search: '',
      holder: '',
      name: '',
      employeeNo: '',
      unit: '',
      owner: '',
      userId: '',
      ...emptyAuthorisation,
    },
  })
  const draft = useDraft('register:new', form)
  const { run, error, isRunning } = useAction(api.register.registerAuthorisation)

  async function save(values: CreateValues): Promise<void> {
    const saved = await run(inputOf(values))
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

function inputOf(values: CreateValues) {
  return { holder: choiceOf(values), authorisation: authorisationOf(values, '') }
}

function choiceOf({ holder, name, employeeNo, unit, owner, userId }: CreateValues): HolderChoice {
  const identities = userId.trim() === '' ? [] : [{ field: 'bruger-id', raw: userId.trim() }]
  if (holder === 'new-employee') {
    const none = { initials: '', manager: '', email: '', employedFrom: null, employedTo: null }
    const texts = { name: name.trim(), employeeNo: employeeNo.trim(), unit: unit.trim() }
    return { kind: holder, employee: { ...texts, ...none, isExternal: null }, identities }
  }
  if (holder === 'new-program') {
    const flags = { isBatch: null, isSelfService: null, isFileDownload: null, fileDownloadsPerMonth: null }
    const texts = { vendor: '', environment: '', purpose: '', legalBasis: '' }
    const use = { types: [], inUseFrom: null, inUseTo: null }
    const program = { name: name.trim(), owner: owner.trim(), ...texts, ...use, ...flags }
    return { kind: holder, program, identities }
  }
  const [kind, id] = holder.split(' ')
  return { kind: 'known', holder: { kind: kind === 'program' ? 'program' : 'employee', id: id ?? '' } }
}
