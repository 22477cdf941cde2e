// Which home workplaces a control took in: found by search, ticked one by one.
import { useState } from 'react'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { CheckboxField } from '../ui/choice-field.tsx'
import { SearchField } from '../ui/search-field.tsx'
import type { ControlValues } from './control-values.ts'

export function WorkplaceChoice({ form }: { form: UseFormReturn<ControlValues> }) {
  const { t } = useTranslation('duties')
  const [search, setSearch] = useState('')
  const { value: found } = useQuery(`duties.workplaces ${search}`, () =>
    api.duties.workplaces({ search, status: 'current', limit: 200 }),
  )
  const error = form.formState.errors.workplaces?.message
  return (
    <fieldset className={error ? 'kb-answer form-error' : 'kb-answer'} data-field="workplaces" tabIndex={-1}>
      <legend>{t('controls.workplaces')}</legend>
      {error && <span className="form-error-message">{error}</span>}
      <SearchField
        label={t('list.search')}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <Controller
        control={form.control}
        name="workplaces"
        rules={{ validate: (ids) => ids.length > 0 || t('error.workplaces') }}
        render={({ field: { value: chosen, onChange } }) => (
          <div className="kb-choices">
            {found?.rows.map(({ id, employee }) => (
              <CheckboxField
                key={id}
                label={`${employee.name || t('list.erased')}, ${employee.unit} (${employee.employeeNo})`}
                checked={chosen.includes(id)}
                onChange={({ target }) =>
                  onChange(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
                }
              />
            ))}
          </div>
        )}
      />
      {found && <p role="status">{t('list.count', { count: found.total, shown: found.rows.length })}</p>}
    </fieldset>
  )
}
