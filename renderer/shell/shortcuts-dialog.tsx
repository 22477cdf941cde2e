import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { shortcuts } from './shortcuts.ts'

/** F1. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell')
  const { t: common } = useTranslation('common')
  const inGrids = [
    { keys: t('gridKeys.moveKeys'), text: t('gridKeys.move') },
    { keys: t('gridKeys.selectKeys'), text: t('gridKeys.select') },
    { keys: t('gridKeys.rangeKeys'), text: t('gridKeys.range') },
    { keys: 'Ctrl+A', text: t('gridKeys.all') },
    { keys: 'Enter', text: t('gridKeys.open') },
  ]
  const columns = [
    { key: 'keys', title: t('help.keys'), isRowHeading: true, render: (row: Row) => <kbd>{row.keys}</kbd> },
    { key: 'text', title: t('help.does'), render: (row: Row) => row.text },
  ]
  const everywhere = shortcuts.map(({ command, keys }) => ({
    keys: keys.replace('ArrowLeft', '←'),
    text: t(`command.${command}`),
  }))
  return (
    <Dialog
      title={t('help.title')}
      isOpen
      width="wide"
      onClose={onClose}
      actions={<Button onPress={onClose}>{common('close')}</Button>}
    >
      <div className="kb-shortcuts">
        <DataTable
          caption={t('help.everywhere')}
          isCaptionShown
          columns={columns}
          rows={everywhere}
          rowKey={(row) => row.keys}
        />
        <DataTable
          caption={t('help.inGrids')}
          isCaptionShown
          columns={columns}
          rows={inGrids}
          rowKey={(row) => row.keys}
        />
      </div>
    </Dialog>
  )
}

type Row = { readonly keys: string; readonly text: string }
