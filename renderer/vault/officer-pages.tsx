// "Adgang": who can open the data file. At /indstillinger/adgang.
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SlotListing } from '../../shared/vault/contract.ts'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { Alert, ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { absent, formatInstant } from '../ui/format.ts'
import { PageHeading } from '../ui/page-heading.tsx'
import { Pane } from '../ui/pane.tsx'
import { StatusLine } from '../ui/status-line.tsx'
import { Tag } from '../ui/tag.tsx'
import { AddOfficerForm } from './add-officer-form.tsx'
import { ChangePassphraseForm } from './change-passphrase-form.tsx'
import { RecoveryKeyPane } from './recovery-key-pane.tsx'
import { RemoveAccessDialog } from './remove-access-dialog.tsx'

export function OfficerPages() {
  const { t } = useTranslation('vault')
  const { value, error } = useQuery('vault.access', () => api.vault.access())
  const [said, setSaid] = useState('')
  const [removing, setRemoving] = useState<SlotListing>()
  const slots = value?.slots ?? []
  const byPassphrase = slots.some(({ kind, isCurrent }) => kind === 'officer' && isCurrent)
  return (
    <div className="kb-stack">
      <PageHeading title={t('access.title')} lead={t('access.lead')} />
      <StatusLine text={said} />
      <ErrorAlert error={error} />
      {value && !byPassphrase && <Alert kind="warning">{t('access.byRecovery')}</Alert>}
      <Pane title={t('access.officersTitle')}>
        <SlotTable slots={slots.filter(({ kind }) => kind === 'officer')} onRemove={setRemoving} />
      </Pane>
      <div className="kb-grid">
        <div className="kb-c6 kb-stack">
          {byPassphrase && (
            <Pane title={t('access.changeTitle')}>
              <ChangePassphraseForm onDone={setSaid} />
            </Pane>
          )}
          <RecoveryKeyPane slots={slots.filter(({ kind }) => kind === 'recovery')} onDone={setSaid} />
        </div>
        <Pane title={t('access.addTitle')} className="kb-c6">
          <AddOfficerForm onDone={setSaid} />
        </Pane>
      </div>
      {removing && (
        <RemoveAccessDialog
          slot={removing}
          onClose={() => setRemoving(undefined)}
          onDone={(sentence) => {
            setRemoving(undefined)
            setSaid(sentence)
          }}
        />
      )}
    </div>
  )
}

type TableProps = { slots: readonly SlotListing[]; onRemove: (slot: SlotListing) => void }

function SlotTable({ slots, onRemove }: TableProps) {
  const { t } = useTranslation('vault')
  return (
    <DataTable
      caption={t('access.officersTable')}
      rows={slots}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'officer',
          title: t('access.columnOfficer'),
          isRowHeading: true,
          render: (slot) => <OfficerName slot={slot} />,
        },
        { key: 'role', title: t('access.columnRole'), render: (slot) => <RoleName slot={slot} /> },
        { key: 'label', title: t('access.columnLabel'), render: ({ label }) => label },
        { key: 'added', title: t('access.columnAdded'), render: ({ addedAt }) => formatInstant(addedAt) },
        {
          key: 'act',
          title: t('access.columnAct'),
          render: (slot) =>
            !slot.isCurrent && (
              <Button
                kind="plain"
                aria-label={t('access.removeOf', { name: officerName(slot, t) })}
                onPress={() => onRemove(slot)}
              >
                {t('access.remove')}
              </Button>
            ),
        },
      ]}
    />
  )
}

function OfficerName({ slot }: { slot: SlotListing }) {
  const { t } = useTranslation('vault')
  return (
    <>
      {officerName(slot, t)} {slot.isCurrent && <Tag kind="ok">{t('access.you')}</Tag>}
    </>
  )
}

function officerName({ officer }: SlotListing, t: TFunction<'vault'>): string {
  return officer?.name ?? t('access.unnamed')
}

function RoleName({ slot }: { slot: SlotListing }) {
  const { t } = useTranslation('vault')
  const role = slot.officer?.role
  return role === 'sikkerhedsansvarlig' || role === 'stedfortræder' ? t(`person.${role}`) : absent
}
