// Correcting an authorisation: prefilled, with a reason; the old values stay in the history.
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { commandProcedures } from '../../shared/register/forms.ts'
import type { AuthorisationView } from '../../shared/register/record.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useDraft } from '../data/use-draft.ts'
import { useQuery } from '../data/use-query.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import {
  AuthorisationFields,
  type AuthorisationValues,
  authorisationOf,
  orderProblems,
} from './authorisation-fields.tsx'
import { contractResolver } from './contract-resolver.ts'
import { FormFrame } from './form-frame.tsx'
import { usePageState } from './page-state.ts'
import { paths } from './paths.ts'
import { ReasonField } from './reason-field.tsx'

type Values = AuthorisationValues & { reason: string }

export function CorrectPage({ id }: { id: string }) {
  const { value, error } = useQuery(`register.authorisation ${id}`, () => api.register.authorisation({ id }))
  return value ? <CorrectForm view={value} /> : <ErrorAlert error={error} />
}

function CorrectForm({ view }: { view: AuthorisationView }) {
  const { t } = useTranslation('register')
  const [, navigate] = useLocation()
  const say = usePageState((state) => state.say)
  const { id, data } = view
  const { system, services, approvedBy, justification, purpose, legalBasis, ref } = data
  const inputOf = ({ reason, ...values }: Values) => ({
    id,
    authorisation: authorisationOf(values, data.type),
    reason: reason.trim(),
  })
  const form = useForm<Values>({
    resolver: contractResolver<Values>(t, {
      schema: commandProcedures.correctAuthorisation.input,
      inputOf,
      problems: (values) => orderProblems(t, values),
    }),
    shouldFocusError: false,
    defaultValues: {
      system,
      from: view.from ?? '',
      to: view.to ?? '',
      services: services.join(', '),
      approvedBy,
      justification,
      purpose,
      legalBasis,
      ref,
      reason: '',
    },
  })
  const draft = useDraft(`register:correct:${id}`, form)
  const { run, error, isRunning } = useAction(api.register.correctAuthorisation)
  const back = paths.record({ kind: data.holderKind, id: data.holder })

  async function save(values: Values): Promise<void> {
    const span = await run(inputOf(values))
    if (!span) return
    await draft.remove()
    navigate(back)
    say({ text: t('saved.corrected'), span })
  }

  return (
    <FormFrame
      form={form}
      draft={draft}
      title={t('correct.title')}
      lead={t('correct.lead')}
      saveLabel={t('correct.save')}
      back={back}
      error={error}
      isRunning={isRunning}
      onSave={save}
    >
      <AuthorisationFields form={form} />
      <ReasonField form={form} />
    </FormFrame>
  )
}
