import { useTranslation } from 'react-i18next'
import type { FilePreview } from '../../shared/imports/file-preview.ts'
import type { ImportChoices } from '../../shared/imports/import-choices.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { formatInstant } from '../ui/format.ts'
import { ColumnTable } from './column-table.tsx'
import { fieldLabel } from './field-label.ts'
import { FileQuestions } from './file-questions.tsx'
import { FileSettings } from './file-settings.tsx'
import { PreviewTable } from './preview-table.tsx'
import { controlIds } from './setup-issues.ts'

export type FileSetupProps = {
  /** Id of the file on the page. */
  item: string
  preview: FilePreview
  errors: ReadonlyMap<string, string>
  choices: ImportChoices
  onChoices: (choices: ImportChoices) => void
  /** Leaves the known profile out of account. */
  onForget: () => void
}

/** How one file is read: its first rows, what is still open, and what each column is used as. */
export function FileSetup({ item, preview, errors, choices, onChoices, onForget }: FileSetupProps) {
  const { t } = useTranslation('imports')
  const { profile, looksLike } = preview
  // From the first choice on, what is shown counts, a known profile's choices with it.
  const change = (choice: Partial<ImportChoices>) => onChoices({ ...preview.choices, ...choices, ...choice })
  return (
    <div className="kb-stack">
      {looksLike && (
        <Alert kind="warning">{t('issue.wrongKind', { kind: t(`kind.${looksLike}`).toLowerCase() })}</Alert>
      )}
      {profile && (
        <Alert
          kind="info"
          action={
            <Button kind="plain" onPress={onForget}>
              {t('setup.forget')}
            </Button>
          }
        >
          {t('setup.known', { label: profile.label, date: formatInstant(profile.savedAt) })}
        </Alert>
      )}
      <PreviewTable preview={preview} />
      <p className="form-hint">
        {t('setup.size', { count: preview.sizeBytes })}
        {preview.readBytes < preview.sizeBytes && ` ${t('setup.head')}`}
      </p>
      <FileQuestions item={item} preview={preview} errors={errors} onChoice={change} />
      <h3>{t('setup.columnsTitle')}</h3>
      <p>{preview.isHeaderRecognised ? t('setup.columnsLead') : t('setup.columnsUnknown')}</p>
      {preview.saidByMessage.length > 0 && (
        <p>
          {t('setup.saidByMessage', {
            fields: preview.saidByMessage.map((name) => fieldLabel(t, name)).join(', '),
          })}
        </p>
      )}
      <ColumnTable
        id={controlIds(item).columns}
        preview={preview}
        onColumns={(columns) => change({ columns })}
      />
      <FileSettings
        key={preview.headerLine}
        preview={preview}
        choices={choices}
        onChoices={(next) => onChoices({ ...preview.choices, ...next })}
      />
    </div>
  )
}
