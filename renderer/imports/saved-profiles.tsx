import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type SavedProfile, importsContract } from '../../shared/imports/contract.ts'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { formatInstant } from '../ui/format.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { StatusLine } from '../ui/status-line.tsx'
import { fieldLabel } from './field-label.ts'

/** What officers chose for files of each header, for the settings: seen, and removed with a reason. */
export function SavedProfiles() {
  const { t } = useTranslation('imports')
  const { value = [], error } = useQuery('imports.profiles', () => api.imports.profiles({}))
  const [removing, setRemoving] = useState<SavedProfile>()
  const [removed, setRemoved] = useState<string>()
  return (
    <div className="kb-stack">
      <ErrorAlert error={error} />
      <StatusLine text={removed === undefined ? undefined : t('profiles.removed', { label: removed })} />
      {value.length === 0 ? (
        <p>{t('profiles.empty')}</p>
      ) : (
        <DataTable
          caption={t('profiles.title')}
          columns={[
            { key: 'label', title: t('profiles.label'), isRowHeading: true, render: ({ label }) => label },
            { key: 'kind', title: t('profiles.kind'), render: ({ kind }) => t(`kind.${kind}`) },
            {
              key: 'columns',
              title: t('profiles.columns'),
              render: ({ columns }) =>
                Object.entries(columns)
                  .map(([header, field]) => `${header}: ${fieldLabel(t, field)}`)
                  .join(', '),
            },
            { key: 'savedAt', title: t('profiles.savedAt'), render: ({ savedAt }) => formatInstant(savedAt) },
            {
              key: 'actions',
              title: <span className="sr-only">{t('list.actions')}</span>,
              render: (profile) => (
                <Button
                  kind="plain"
                  aria-label={t('profiles.removeNamed', { label: profile.label })}
                  onPress={() => setRemoving(profile)}
                >
                  {t('profiles.remove')}
                </Button>
              ),
            },
          ]}
          rows={value}
          rowKey={({ id }) => id}
        />
      )}
      {removing && (
        <ReasonDialog
          draft={`imports:profile:${removing.id}`}
          title={t('profiles.removeTitle', { label: removing.label })}
          act={t('profiles.remove')}
          schema={importsContract.removeProfile.input.shape.reason}
          onAct={(reason) => api.imports.removeProfile({ id: removing.id, reason })}
          onDone={() => {
            setRemoving(undefined)
            setRemoved(removing.label)
          }}
          onClose={() => setRemoving(undefined)}
        >
          <p>{t('profiles.removeText')}</p>
        </ReasonDialog>
      )}
    </div>
  )
}
