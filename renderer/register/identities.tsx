// Every identity of a holder with the time it belongs, and what can be done about each.
import { useTranslation } from 'react-i18next'
import type { RegisterRecord } from '../../shared/register/record.ts'
import { LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { formatDate } from '../ui/format.ts'
import { Pane } from '../ui/pane.tsx'
import { identityKind } from './identity-kind.ts'
import { paths } from './paths.ts'

export function Identities({ record: { holder, identities, isVoided } }: { record: RegisterRecord }) {
  const { t } = useTranslation('register')
  return (
    <Pane
      title={t('record.identities')}
      className="kb-c12"
      actions={!isVoided && <LinkButton href={paths.addIdentity(holder)}>{t('identity.add')}</LinkButton>}
    >
      {identities.length === 0 ? (
        <EmptyState text={t('identity.none')} />
      ) : (
        <DataTable
          caption={t('record.identities')}
          rows={identities}
          rowKey={({ id }) => id}
          columns={[
            { key: 'field', title: t('identity.kind'), render: ({ field }) => identityKind(t, field) },
            { key: 'raw', title: t('field.raw'), isRowHeading: true, render: ({ raw }) => raw },
            { key: 'from', title: t('identity.from'), render: ({ from }) => formatDate(from) },
            { key: 'to', title: t('identity.to'), render: ({ to }) => formatDate(to) },
            {
              key: 'act',
              title: <span className="sr-only">{t('record.what')}</span>,
              render: ({ id, raw }) => (
                <LinkButton
                  kind="plain"
                  href={paths.endIdentity(holder, id)}
                  label={`${t('identity.endTitle')}: ${raw}`}
                >
                  {t('identity.endTitle')}
                </LinkButton>
              ),
            },
          ]}
        />
      )}
    </Pane>
  )
}
