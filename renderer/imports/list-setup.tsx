import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { FilePreview } from '../../shared/imports/file-preview.ts'
import { Button } from '../ui/button.tsx'
import { FileSetup } from './file-setup.tsx'
import { ImportError } from './import-error.tsx'
import { type ChosenList, changeList, leaveList } from './list-queue.ts'
import { setupIssues } from './setup-issues.ts'
import { usePreview } from './use-preview.ts'

export type ListSetupProps = {
  list: ChosenList
  errors: ReadonlyMap<string, string>
  /** Tells the page what the file is like by the choices so far; undefined while it cannot be read. */
  onPreview: (id: string, preview: FilePreview | undefined) => void
}

/** One chosen list: folded up when everything in it was recognised, open when something is to be answered. */
export function ListSetup({ list, errors, onPreview }: ListSetupProps) {
  const { t } = useTranslation('imports')
  const { id, file, kind, choices, withoutProfile } = list
  const { preview, isSettled, isLoading, error } = usePreview({
    ticket: file.ticket,
    kind,
    choices,
    control: null,
    withoutProfile,
  })
  // What is being read again says nothing about the choices in force.
  const settled = isSettled ? preview : undefined
  useEffect(() => onPreview(id, settled), [id, settled, onPreview])
  const isOpen = preview !== undefined && (setupIssues(t, id, preview).length > 0 || !!preview.looksLike)
  return (
    <section
      id={id}
      className="kb-stack"
      aria-label={t('register.listTitle', { kind: t(`kind.${kind}`), file: file.name })}
    >
      <div className="kb-pane-head">
        <h3>{file.name}</h3>
        <Button kind="plain" aria-label={`${t('queue.leave')}: ${file.name}`} onPress={() => leaveList(id)}>
          {t('queue.leave')}
        </Button>
      </div>
      <ImportError error={error} />
      {!preview && isLoading && <p role="status">{t('setup.reading', { file: file.name })}</p>}
      {preview && (
        <details open={isOpen || undefined}>
          <summary>{t('register.details', { file: file.name })}</summary>
          <FileSetup
            item={id}
            preview={preview}
            errors={errors}
            choices={choices}
            onChoices={(next) => changeList(id, { choices: next })}
            onForget={() => changeList(id, { choices: {}, withoutProfile: true })}
          />
        </details>
      )}
    </section>
  )
}
