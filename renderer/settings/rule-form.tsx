// The thresholds of one rule. Numbers are typed with a comma or a dot.
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { RuleSettings } from '../../shared/settings/contract.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useDraftState } from '../data/use-draft-state.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Pane } from '../ui/pane.tsx'
import { Tag } from '../ui/tag.tsx'
import { TextField } from '../ui/text-field.tsx'
import { cite } from '../rules/cite.ts'
import { ruleTitle } from '../rules/rule-title.ts'
import { parameterLabel } from './parameter-label.ts'

export type RuleFormProps = { rule: RuleSettings; onSaved: (rule: string) => void }

const typedSchema = z.record(z.string(), z.string())
type Values = z.infer<typeof typedSchema>

export function RuleForm({ rule, onSaved }: RuleFormProps) {
  const { t } = useTranslation('settings')
  const start = Object.fromEntries(rule.parameters.map(({ name, value }) => [name, write(value)]))
  const draft = useDraftState(`settings:rule:${rule.id}`, typedSchema, start)
  const values = draft.value
  const [isTried, setTried] = useState(false)
  const save = useAction(async (parameters: Record<string, number>) => {
    await api.settings.saveParameters({ rule: rule.id, parameters })
    return true
  })
  const isChanged = rule.parameters.some(({ value, standard }) => value !== standard)

  async function store(next: Values): Promise<void> {
    setTried(true)
    const read = Object.entries(next).map(([name, text]) => [name, readNumber(text)] as const)
    const numbers = read.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
    if (numbers.length < read.length) return
    if (!(await save.run(Object.fromEntries(numbers)))) return
    await draft.remove()
    onSaved(rule.id)
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    void store(values)
  }

  function reset(): void {
    const standard = Object.fromEntries(rule.parameters.map((each) => [each.name, write(each.standard)]))
    draft.set(standard)
    void store(standard)
  }

  return (
    <Pane
      title={
        <>
          {rule.id} {ruleTitle(rule)} {isChanged && <Tag kind="warn">{t('rules.changed')}</Tag>}
        </>
      }
    >
      <form noValidate onSubmit={submit}>
        <p>
          {t('rules.clauses', { clauses: cite(rule.clauses) })}.{' '}
          {t('rules.version', { version: rule.version })}.
        </p>
        <ErrorAlert error={save.error} />
        <div className="kb-filters">
          {rule.parameters.map(({ name, standard }) => (
            <TextField
              key={name}
              label={parameterLabel(name, t)}
              hint={t('rules.standard', { value: standard })}
              width="short"
              inputMode="decimal"
              value={values[name] ?? ''}
              error={isTried && readNumber(values[name] ?? '') === null ? t('rules.needNumber') : undefined}
              onChange={(event) => draft.set({ ...values, [name]: event.target.value })}
            />
          ))}
        </div>
        <div className="kb-actions">
          <Button type="submit" isBusy={save.isRunning}>
            {t('rules.save', { rule: rule.id })}
          </Button>
          {isChanged && (
            <Button kind="plain" onPress={reset}>
              {t('rules.reset', { rule: rule.id })}
            </Button>
          )}
        </div>
      </form>
    </Pane>
  )
}

function write(value: number): string {
  return String(value).replace('.', ',')
}

function readNumber(text: string): number | null {
  const plain = text.trim().replace(',', '.')
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}
