import { useTranslation } from 'react-i18next'
import type { TrailEntry } from '../../shared/settings/contract.ts'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Facts } from '../ui/facts.tsx'
import { formatInstant } from '../ui/format.ts'
import { kindLabel } from './kind-label.ts'

type TrailEntryDialogProps = { entry: TrailEntry | undefined; onClose: () => void }

/** What one entry says, as it is kept. */
export function TrailEntryDialog({ entry, onClose }: TrailEntryDialogProps) {
  const { t } = useTranslation('settings')
  const { t: common } = useTranslation('common')
  return (
    <Dialog
      title={entry && t('trail.entry', { seq: entry.seq })}
      isOpen={entry !== undefined}
      width="wide"
      onClose={onClose}
      actions={<Button onPress={onClose}>{common('close')}</Button>}
    >
      {entry && <EntryData entry={entry} />}
    </Dialog>
  )
}

function EntryData({ entry }: { entry: TrailEntry }) {
  const { t } = useTranslation('settings')
  const { value, error } = useQuery(`settings.trailEntry ${entry.seq}`, () =>
    api.settings.trailEntry({ seq: entry.seq }),
  )
  return (
    <>
      <ErrorAlert error={error} />
      <Facts
        items={[
          { term: t('trail.kind'), value: kindLabel(entry.kind, t) },
          { term: t('trail.at'), value: formatInstant(entry.at) },
          { term: t('trail.actor'), value: entry.actor },
          { term: t('trail.hash'), value: <code className="kb-hash">{entry.hash}</code> },
        ]}
      />
      {value &&
        (value.data === null ? (
          <p>{t('trail.erased')}</p>
        ) : (
          <pre className="kb-entry" tabIndex={0}>
            {value.data}
          </pre>
        ))}
    </>
  )
}
