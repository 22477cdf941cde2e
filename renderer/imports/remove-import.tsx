import { useTranslation } from 'react-i18next'
import type { ListedImport } from '../../shared/imports/contract.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { ReasonDialog } from './reason-dialog.tsx'

export type RemoveImportProps = {
  control: string
  listed: ListedImport
  onClose: () => void
  onRemoved: () => void
}

export function RemoveImport({ control, listed, onClose, onRemoved }: RemoveImportProps) {
  const { t } = useTranslation('imports')
  const { importId, file, isInRun } = listed
  const { run, error, isRunning } = useAction((reason: string) =>
    api.imports.remove({ control, importId, reason }),
  )
  return (
    <ReasonDialog
      draft={`imports:remove:${importId}`}
      title={t('list.removeTitle', { file })}
      act={t('list.remove')}
      error={error}
      isRunning={isRunning}
      onAct={async (reason) => {
        const removed = await run(reason)
        if (removed) onRemoved()
        return Boolean(removed)
      }}
      onClose={onClose}
    >
      {isInRun ? t('list.removeKept') : t('list.removeText')}
    </ReasonDialog>
  )
}
