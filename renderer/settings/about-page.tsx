import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { Alert, ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Facts } from '../ui/facts.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Pane } from '../ui/pane.tsx'
import { sizeText } from './size-text.ts'

type Notice = Awaited<ReturnType<typeof api.settings.notices>>[number]

export function AboutPage() {
  const { t } = useTranslation('settings')
  const { t: common } = useTranslation('common')
  const { value: about, error } = useQuery('window.about', () => api.window.about())
  const { value: place } = useQuery('settings.place', () => api.settings.place())
  const { value: notices = [] } = useQuery('settings.notices', () => api.settings.notices())
  const [shown, setShown] = useState<Notice>()
  return (
    <>
      <PageHeading title={t('about.title')} lead={t('about.network')} />
      <div className="kb-stack">
        <ErrorAlert error={error} />
        <Pane>
          {about && (
            <Facts
              items={[
                { term: t('about.version'), value: about.version },
                ...about.parts.map(({ name, version }) => ({ term: partName(name), value: version })),
              ]}
            />
          )}
        </Pane>
        {place && (
          <Pane title={t('about.place')}>
            {place.isOnShare && <Alert kind="info">{t('about.share')}</Alert>}
            <Facts
              items={[
                { term: t('about.folder'), value: place.folder },
                { term: t('about.registerSize'), value: sizeText(place.registerBytes, t) },
                { term: t('about.logSize'), value: sizeText(place.logBytes, t) },
                {
                  term: t('about.fingerprint'),
                  value: place.fingerprint ? (
                    <code className="kb-hash">{place.fingerprint}</code>
                  ) : (
                    t('about.noFingerprint')
                  ),
                },
              ]}
            />
          </Pane>
        )}
        <Pane title={t('about.notices')}>
          <p>{t('about.noticesLead')}</p>
          <DataTable
            caption={t('about.notices')}
            rows={notices}
            rowKey={({ name }) => name}
            columns={[
              { key: 'name', title: t('about.package'), isRowHeading: true, render: ({ name }) => name },
              { key: 'version', title: t('about.version'), render: ({ version }) => version },
              {
                key: 'licence',
                title: t('about.licence'),
                render: (notice) => (
                  <Button
                    kind="plain"
                    aria-label={`${notice.licence || t('trail.show')}: ${t('about.show', { name: notice.name })}`}
                    onPress={() => setShown(notice)}
                  >
                    {notice.licence || t('trail.show')}
                  </Button>
                ),
              },
            ]}
          />
        </Pane>
      </div>
      <Dialog
        title={shown?.name}
        isOpen={shown !== undefined}
        width="wide"
        onClose={() => setShown(undefined)}
        actions={<Button onPress={() => setShown(undefined)}>{common('close')}</Button>}
      >
        <pre className="kb-licence" tabIndex={0} lang="en">
          {shown?.text || t('about.noText')}
        </pre>
      </Dialog>
    </>
  )

  function partName(name: string): string {
    return name === 'electron' || name === 'chrome' || name === 'node' ? t(`about.part.${name}`) : name
  }
}
