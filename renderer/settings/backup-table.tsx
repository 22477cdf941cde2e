import { useTranslation } from 'react-i18next'
import type { BackupInfo } from '../../shared/settings/contract.ts'
import { Alert } from '../ui/alert.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { absent, formatInstant, formatNumber } from '../ui/format.ts'
import { Pane } from '../ui/pane.tsx'
import { sizeText } from './size-text.ts'

/** Every backup that was made, and who still opens it although they no longer open the data file. */
export function BackupTable({ backups }: { backups: readonly BackupInfo[] }) {
  const { t } = useTranslation('settings')
  const isOpenForRemoved = backups.some(({ opensForRemoved }) => opensForRemoved.length > 0)
  return (
    <Pane title={t('backup.list')}>
      {isOpenForRemoved && <Alert kind="warning">{t('backup.removedHint')}</Alert>}
      <DataTable
        caption={t('backup.list')}
        rows={backups}
        rowKey={({ sha256 }) => sha256}
        columns={[
          { key: 'file', title: t('backup.file'), isRowHeading: true, render: ({ file }) => file },
          { key: 'made', title: t('backup.madeAt'), render: ({ madeAt }) => formatInstant(madeAt) },
          {
            key: 'size',
            title: t('backup.size'),
            isNumber: true,
            render: ({ bytes }) => sizeText(bytes, t),
          },
          {
            key: 'logs',
            title: t('backup.logs'),
            isNumber: true,
            render: ({ logStores }) => formatNumber(logStores),
          },
          {
            key: 'entries',
            title: t('backup.entries'),
            isNumber: true,
            render: ({ ledger }) => formatNumber(ledger.seq),
          },
          {
            key: 'removed',
            title: t('backup.removed'),
            render: ({ opensForRemoved }) =>
              opensForRemoved.length === 0
                ? absent
                : opensForRemoved.map((name) => (name === '' ? t('restore.recoveryKey') : name)).join(', '),
          },
        ]}
      />
    </Pane>
  )
}
