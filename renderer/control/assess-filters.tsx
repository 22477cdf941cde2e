import { useTranslation } from 'react-i18next'
import { mustBeAssessed } from '../../shared/control/assess-item.ts'
import { type Severity, severitySchema } from '../../shared/control/subject.ts'
import type { api } from '../api.ts'
import { ruleTitle } from '../rules/rule-title.ts'
import { SelectField } from '../ui/choice-field.tsx'

const shows = ['open', 'waiting', 'assessed', 'all'] as const

/** Instead of a rule: the rows of the sample, which no rule found. */
const sample = 'sample'

export type AssessFilter = {
  readonly show: (typeof shows)[number]
  readonly kind: 'row' | 'all'
  /** '' = all, as `subject`. */
  readonly rule: string
  readonly severity: Severity | null
  readonly subject: string
}

export const noFilter: AssessFilter = { show: 'open', kind: 'all', rule: '', severity: null, subject: '' }

type Props = {
  readonly filter: AssessFilter
  readonly onFilter: (filter: AssessFilter) => void
  readonly list: Awaited<ReturnType<typeof api.control.assessItems>>
}

export function AssessFilters({ filter, onFilter, list }: Props) {
  const { t } = useTranslation('control')
  return (
    <div className="kb-assess-filters">
      <SelectField
        label={t('assess.show')}
        value={filter.show}
        onChange={({ target }) =>
          onFilter({ ...filter, show: shows.find((each) => each === target.value) ?? 'open' })
        }
        options={shows.map((each) => ({ value: each, label: t(`assess.shows.${each}`) }))}
      />
      <SelectField
        label={t('assess.rule')}
        value={filter.kind === 'row' ? sample : filter.rule}
        // A row of the sample has no severity.
        onChange={({ target: { value } }) =>
          onFilter(
            value === sample
              ? { ...filter, kind: 'row', rule: '', severity: null }
              : { ...filter, kind: 'all', rule: value },
          )
        }
        options={[
          { value: '', label: t('assess.allRules') },
          { value: sample, label: t('assess.onlySample', { count: list.open.rows }) },
          ...list.rules.map((each) => ({
            value: each.rule,
            label: `${each.rule} ${ruleTitle({ id: each.rule, title: each.title })} (${each.open})`,
          })),
        ]}
      />
      <SelectField
        label={t('findings.severity')}
        value={filter.severity ?? ''}
        onChange={({ target }) =>
          onFilter({
            ...filter,
            kind: 'all',
            severity: severitySchema.options.find((each) => each === target.value) ?? null,
          })
        }
        options={[
          { value: '', label: t('findings.allSeverities') },
          ...severitySchema.options
            .filter(mustBeAssessed)
            .map((value) => ({ value, label: t(`findings.severities.${value}`) })),
        ]}
      />
      <SelectField
        label={t('assess.subject')}
        value={filter.subject}
        onChange={({ target }) => onFilter({ ...filter, subject: target.value })}
        options={[
          { value: '', label: t('assess.allSubjects') },
          ...list.subjects
            .filter(({ id }) => id !== '')
            .map((each) => ({ value: each.id, label: `${each.label} (${each.open})` })),
        ]}
      />
    </div>
  )
}
