import { useTranslation } from 'react-i18next'
import type { FilePreview } from '../../shared/imports/file-preview.ts'
import { type ImportChoices, separatorCharSchema } from '../../shared/imports/import-choices.ts'
import { dateOrderSchema, encodingSchema } from '../../shared/imports/profile.ts'
import { SelectField } from '../ui/choice-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import texts from './texts.da.json'

export type FileSettingsProps = {
  preview: FilePreview
  choices: ImportChoices
  onChoices: (choices: ImportChoices) => void
}

const signNames = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const
const encodingNames = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  'iso-8859-1': 'ISO 8859-1',
} as const

/** What is found out from the file, and can be said better by one who knows it. */
export function FileSettings({ preview, choices, onChoices }: FileSettingsProps) {
  const { t } = useTranslation('imports')
  const signLabel = (sign: keyof typeof signNames) => t(`setup.${signNames[sign]}`)
  const orders = Object.keys(texts.question.orders) as (keyof typeof texts.question.orders)[] // keys of that object
  return (
    <details className="kb-stack">
      <summary>{t('setup.more')}</summary>
      <div className="kb-filters">
        <SelectField
          label={t('setup.encoding')}
          value={choices.encoding ?? ''}
          options={[
            { value: '', label: t('setup.found', { value: encodingNames[preview.encoding] }) },
            ...encodingSchema.options.map((value) => ({ value, label: encodingNames[value] })),
          ]}
          onChange={({ target }) =>
            onChoices({ ...choices, encoding: encodingSchema.safeParse(target.value).data })
          }
        />
        <SelectField
          label={t('setup.separator')}
          value={choices.separator ?? ''}
          options={[
            { value: '', label: t('setup.found', { value: signLabel(preview.separator) }) },
            ...separatorCharSchema.options.map((value) => ({ value, label: signLabel(value) })),
          ]}
          // The columns are others then: what they were used as says nothing.
          onChange={({ target }) =>
            onChoices({
              ...choices,
              separator: separatorCharSchema.safeParse(target.value).data,
              columns: undefined,
            })
          }
        />
        <TextField
          label={t('setup.headerLine')}
          width="short"
          inputMode="numeric"
          defaultValue={preview.headerLine}
          onBlur={({ target }) => {
            const line = /^\d{1,3}$/.test(target.value) ? Number(target.value) : 0
            if (line < 1 || line === preview.headerLine) return
            onChoices({ ...choices, headerLine: line, columns: undefined })
          }}
        />
        <SelectField
          label={t('setup.dateOrder')}
          value={choices.dateOrder ?? ''}
          options={[
            { value: '', label: t('setup.asFound') },
            ...orders.map((value) => ({ value, label: t(`question.orders.${value}`) })),
          ]}
          onChange={({ target }) =>
            onChoices({ ...choices, dateOrder: dateOrderSchema.safeParse(target.value).data })
          }
        />
      </div>
    </details>
  )
}
