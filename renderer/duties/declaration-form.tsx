// The employee's declaration: how the room is arranged (7.2), and which version of the rules was accepted.
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../ui/button.tsx'
import type { HomeState } from '../../shared/duties/contract.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useDraft } from '../data/use-draft.ts'
import { Alert } from '../ui/alert.tsx'
import { SelectField } from '../ui/choice-field.tsx'
import { formatDate } from '../ui/format.ts'
import { AnswerFields } from './answer-fields.tsx'
import { type AnswerForm, emptyAnswer, inputOf } from './answer-form.ts'
import { useLeave } from './arrival.ts'
import { DutyForm } from './duty-form.tsx'
import { FormDate } from './form-date.tsx'
import { paths } from './paths.ts'

type Values = { on: string; rules: string; answers: AnswerForm[]; reason: string }

export function DeclarationForm({ home, id }: { home: HomeState; id: string }) {
  const { t } = useTranslation('duties')
  const leave = useLeave()
  const form = useForm<Values>({
    shouldFocusError: false,
    defaultValues: {
      on: home.today,
      rules: home.inForce ?? '',
      answers: [emptyAnswer('T7.2', home.today, home.officerName)],
      reason: '',
    },
  })
  const draft = useDraft(`duties:declaration:${id}`, form)
  const { run, error, isRunning } = useAction(api.duties.recordDeclaration)

  async function save({ on, rules, answers: [answer] }: Values): Promise<void> {
    if (!answer) return
    if (!(await run({ workplace: id, on, rules, answer: inputOf(answer) }))) return
    await draft.remove()
    leave(paths.workplace(id), t('saved.declaration'))
  }

  return (
    <DutyForm
      form={form}
      draft={draft}
      title={t('declaration.title')}
      lead={t('workplace.declarationLead')}
      saveLabel={t('declaration.save')}
      back={paths.workplace(id)}
      error={error}
      isRunning={isRunning}
      onSave={save}
    >
      {home.rules.length === 0 && (
        <Alert kind="warning" action={<LinkButton href={paths.newRules}>{t('rules.new')}</LinkButton>}>
          {t('rules.none')}
        </Alert>
      )}
      <Alert kind="info">{t('noPhotos')}</Alert>
      <FormDate control={form.control} name="on" label={t('declaration.on')} />
      <SelectField
        label={t('declaration.rules')}
        error={form.formState.errors.rules?.message}
        options={home.rules.map((rules) => ({
          value: rules.id,
          label: t('declaration.ruleOption', { version: rules.version, from: formatDate(rules.validFrom) }),
        }))}
        {...form.register('rules', {
          required: t('error.required', { field: t('declaration.rules').toLowerCase() }),
        })}
      />
      <AnswerFields index={0} />
    </DutyForm>
  )
}
