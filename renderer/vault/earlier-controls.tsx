// Controls that were carried out before Kontrolbog, with the document that shows it.
import { type UseFormReturn, useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { RadioField, SelectField } from '../ui/choice-field.tsx'
import { FileDrop } from '../ui/file-drop.tsx'
import { type AuthorityForm, emptyControl } from './authority-form.ts'
import { DateControl } from './person-fields.tsx'

export function EarlierControls({ form }: { form: UseFormReturn<AuthorityForm> }) {
  const { t } = useTranslation('vault')
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'controls' })
  const isYes = form.watch('earlier') === 'yes'
  return (
    <>
      <RadioField
        label={t('authority.earlier')}
        error={form.formState.errors.earlier?.message}
        options={[
          { value: 'yes', label: t('authority.earlierYes') },
          { value: 'unknown', label: t('authority.earlierUnknown'), hint: t('authority.earlierUnknownHint') },
          { value: 'no', label: t('authority.earlierNo') },
        ]}
        {...form.register('earlier', { required: t('authority.earlierMissing') })}
      />
      {isYes &&
        fields.map(({ id }, index) => (
          <fieldset key={id} className="kb-earlier">
            <legend className="form-label">{t('authority.controlTitle', { number: index + 1 })}</legend>
            <EarlierControlFields form={form} index={index} />
            {fields.length > 1 && (
              <Button kind="plain" onPress={() => remove(index)}>
                {t('authority.removeControl', { number: index + 1 })}
              </Button>
            )}
          </fieldset>
        ))}
      {isYes && (
        <Button onPress={() => append(emptyControl('authorisations'))}>{t('authority.addControl')}</Button>
      )}
    </>
  )
}

function EarlierControlFields({ form, index }: { form: UseFormReturn<AuthorityForm>; index: number }) {
  const { t } = useTranslation('vault')
  const { control } = form
  const document = form.watch(`controls.${index}.document`)
  return (
    <>
      <SelectField
        label={t('authority.controlKind')}
        options={[
          { value: 'authorisations', label: t('authority.kindAuthorisations') },
          { value: 'logs', label: t('authority.kindLogs') },
        ]}
        {...form.register(`controls.${index}.kind`)}
      />
      <div className="kb-dates">
        <DateControl
          control={control}
          name={`controls.${index}.from`}
          label={t('authority.periodFrom')}
          required={t('authority.periodFromMissing')}
        />
        <DateControl
          control={control}
          name={`controls.${index}.to`}
          label={t('authority.periodTo')}
          required={t('authority.periodToMissing')}
          validate={(to) => to >= form.getValues(`controls.${index}.from`) || t('authority.periodBackwards')}
        />
        <DateControl
          control={control}
          name={`controls.${index}.approvedOn`}
          label={t('authority.approvedOn')}
          required={t('authority.approvedOnMissing')}
        />
      </div>
      <FileDrop
        label={t('authority.document')}
        isOptional
        hint={t('authority.documentHint')}
        purpose="document"
        onFiles={([file]) =>
          file && form.setValue(`controls.${index}.document`, { ticket: file.ticket, name: file.name })
        }
      />
      {document && <p role="status">{t('authority.documentChosen', { name: document.name })}</p>}
    </>
  )
}
