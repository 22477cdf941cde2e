import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { statusSchema } from '../../shared/register/authorisation-state.ts'
import { type RegisterFilter, filterSchema } from '../../shared/register/list.ts'
import { CheckboxField, SelectField } from '../ui/choice-field.tsx'
import { DateField } from '../ui/date-field.tsx'
import { SearchField } from '../ui/search-field.tsx'
import type { RegisterView } from './view-address.ts'

/** No authorisation to CPR is older. */
const firstDate = '1968-01-01'

export type FiltersProps = {
  view: RegisterView
  units: readonly string[]
  onChange: (view: RegisterView, isTyping?: boolean) => void
}

export function Filters({ view, units, onChange }: FiltersProps) {
  const { t } = useTranslation('register')
  const { filter } = view
  const set = (change: Partial<RegisterFilter>, isTyping = false) =>
    onChange({ ...view, filter: { ...filter, ...change } }, isTyping)
  const all = { value: '', label: t('filter.all') }
  return (
    <div className="kb-filters">
      <SearchField
        label={t('filter.search')}
        value={filter.search}
        maxLength={200}
        onChange={(event) => set({ search: event.target.value }, true)}
      />
      <SelectField
        label={t('column.unit')}
        value={filter.unit ?? ''}
        options={[all, ...units.map((unit) => ({ value: unit, label: unit }))]}
        onChange={(event) => set({ unit: event.target.value || null })}
      />
      <SelectField
        label={t('column.access')}
        value={filter.access ?? ''}
        options={[
          all,
          { value: 'online', label: t('access.online') },
          { value: 'system', label: t('access.system') },
        ]}
        onChange={(event) => set({ access: filterSchema.shape.access.parse(event.target.value || null) })}
      />
      <SelectField
        label={t('column.status')}
        value={filter.status ?? ''}
        options={[
          all,
          ...statusSchema.options.map((status) => ({ value: status, label: t(`status.${status}`) })),
        ]}
        onChange={(event) => set({ status: filterSchema.shape.status.parse(event.target.value || null) })}
      />
      <OnDate date={filter.date} onChange={(date) => set({ date })} />
      {filter.date !== null && (
        <CheckboxField
          label={t('filter.knownThen')}
          checked={filter.isAsKnownThen}
          onChange={(event) => set({ isAsKnownThen: event.target.checked })}
        />
      )}
    </div>
  )
}

/** A year is typed digit by digit, and until it is whole the date stands in the field alone. */
function OnDate({ date, onChange }: { date: string | null; onChange: (date: string | null) => void }) {
  const { t } = useTranslation('register')
  const [typed, setTyped] = useState(date ?? '')
  useEffect(() => setTyped(date ?? ''), [date])

  function change(next: string): void {
    setTyped(next)
    if (next === '') onChange(null)
    else if (next >= firstDate) onChange(next)
  }

  return <DateField label={t('filter.date')} value={typed} onChange={change} />
}
