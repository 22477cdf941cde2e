import { useTranslation } from 'react-i18next'
import type { FilePreview } from '../../shared/imports/file-preview.ts'
import { Button } from '../ui/button.tsx'
import { CheckboxField, SelectField } from '../ui/choice-field.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { choicesInForce, fileIssues, rangeOf } from './file-issues.ts'
import { FileSetup } from './file-setup.tsx'
import { ImportError } from './import-error.tsx'
import { type QueuedFile, changeFile, importQueued, leaveFile } from './import-queue.ts'
import { controlIds } from './setup-issues.ts'
import { usePreview } from './use-preview.ts'

export type ImportFormProps = { queued: QueuedFile; programs: readonly string[] }

/** Everything about one chosen file before it is imported. */
export function ImportForm({ queued, programs }: ImportFormProps) {
  const { t } = useTranslation('imports')
  const { id, file, kind, control, choices, withoutProfile, attempt } = queued
  const { preview, isSettled, isLoading, error } = usePreview({
    ticket: file.ticket,
    kind,
    choices,
    control,
    withoutProfile,
  })
  const range = rangeOf(queued, preview)
  const ids = controlIds(id)
  const issues = preview ? fileIssues(t, queued, preview) : []
  const shown = attempt > 0 ? issues : []
  const errors = new Map(shown.map(({ field, text }) => [field, text]))

  function submit(of: FilePreview): void {
    if (issues.length > 0) changeFile(id, { attempt: attempt + 1 })
    else importQueued(id, range, choicesInForce(queued, of))
  }

  return (
    <form
      className="kb-stack"
      noValidate
      aria-label={t('setup.heading', { file: file.name })}
      onSubmit={(event) => {
        event.preventDefault()
        // What is being read again says nothing about the choices in force.
        if (preview && isSettled) submit(preview)
      }}
    >
      <h3>{t('setup.heading', { file: file.name })}</h3>
      <ErrorSummary errors={shown} attempt={attempt} />
      <ImportError error={queued.error ?? error} />
      {!preview && isLoading && <p role="status">{t('setup.reading', { file: file.name })}</p>}
      {preview && (
        <>
          <FileSetup
            item={id}
            preview={preview}
            errors={errors}
            choices={choices}
            onChoices={(next) => changeFile(id, { choices: next, error: undefined })}
            onForget={() => changeFile(id, { choices: {}, withoutProfile: true })}
          />
          {kind === 'program-log' && (
            <SelectField
              id={ids.program}
              label={t('setup.program')}
              hint={t('setup.programHint')}
              error={errors.get(ids.program)}
              value={queued.program ?? ''}
              options={[
                { value: '', label: t('setup.chooseProgram') },
                ...programs.map((name) => ({ value: name, label: name })),
              ]}
              onChange={({ target }) =>
                changeFile(id, { program: target.value === '' ? null : target.value })
              }
            />
          )}
          <h3>{t('setup.rangeTitle')}</h3>
          <p>{t('setup.rangeHint')}</p>
          <div className="kb-filters">
            <DateField
              id={ids.from}
              name={ids.from}
              label={t('setup.from')}
              error={errors.get(ids.from)}
              value={range.from}
              onChange={(from) => changeFile(id, { range: { ...range, from } })}
            />
            <DateField
              id={ids.to}
              name={ids.to}
              label={t('setup.to')}
              error={errors.get(ids.to)}
              value={range.to}
              onChange={(to) => changeFile(id, { range: { ...range, to } })}
            />
          </div>
          <CheckboxField
            label={t('setup.remember')}
            checked={queued.savesProfile}
            onChange={({ target }) => changeFile(id, { savesProfile: target.checked })}
          />
        </>
      )}
      <div className="kb-actions">
        {preview && (
          <Button type="submit" kind="primary">
            {t('setup.import', { file: file.name })}
          </Button>
        )}
        <Button kind="plain" onPress={() => leaveFile(queued)}>
          {t('queue.leave')}
        </Button>
      </div>
    </form>
  )
}
