import { useTranslation } from 'react-i18next'
import { type ListedImport, importsContract } from '../../shared/imports/contract.ts'
import { api } from '../api.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'

export type RemoveImportProps = {
  control: string
  listed: ListedImport
  onClose: () => void
  onRemoved: () => void
}

export function RemoveImport({ control, listed, onClose, onRemoved }: RemoveImportProps) {
  const { t } = useTranslation('imports')
  const { importId, file, isInRun } = listed
  return (
    <ReasonDialog
      draft={`imports:remove:${importId}`}
      title={t('list.removeTitle', { file })}
      act={t('list.remove')}
      schema={importsContract.remove.input.shape.reason}
      missing={t('list.reasonMissing')}
      onAct={(reason) => api.imports.remove({ control, importId, reason })}
      onDone={onRemoved}
      onClose={onClose}
    >
      <p>{isInRun ? t('list.removeKept') : t('list.removeText')}</p>
    </ReasonDialog>
  )
}
