import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleSettings } from '../../shared/settings/contract.ts'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { StatusLine } from '../ui/status-line.tsx'
import { RuleForm } from './rule-form.tsx'

export function RulesPage() {
  const { t } = useTranslation('settings')
  const { value = [], error } = useQuery('settings.rules', () => api.settings.rules())
  const [saved, setSaved] = useState<string>()
  const withParameters = value.filter(({ parameters }) => parameters.length > 0)
  const valuesOf = ({ parameters }: RuleSettings) => parameters.map((each) => each.value).join(' ')
  return (
    <>
      <PageHeading title={t('rules.title')} lead={t('rules.lead')} />
      <ErrorAlert error={error} />
      <StatusLine text={saved === undefined ? undefined : t('rules.saved', { rule: saved })} />
      <div className="kb-stack">
        {withParameters.map((rule) => (
          <RuleForm key={`${rule.id} ${valuesOf(rule)}`} rule={rule} onSaved={setSaved} />
        ))}
      </div>
    </>
  )
}
