import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterImport, RegisterList } from '../../shared/imports/register-import.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { formatDate } from '../ui/format.ts'
import { rejectsTitle } from './rejects-title.ts'
import { RejectTable } from './reject-table.tsx'
import { SaveRejects } from './save-rejects.tsx'

export type RegisterPreviewProps = {
  job: string
  shown: RegisterImport
  onAccept: () => void
  onBack: () => void
}

/** What the lists would enter into the register, with the lines that are left out, and the one act. */
export function RegisterPreview({ job, shown, onAccept, onBack }: RegisterPreviewProps) {
  const { t } = useTranslation('imports')
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  const accepted = shown.lists.reduce((sum, list) => sum + list.accepted, 0)
  const rejected = shown.lists.some((list) => list.rejected > 0)
  return (
    <section className="kb-stack" ref={box} tabIndex={-1} aria-label={t('register.shownTitle')}>
      <h3>{t('register.shownTitle')}</h3>
      <p>
        {t('register.noneYet')} {t('register.known')}
      </p>
      {shown.lists.map((list) => (
        <ListPart key={`${list.kind} ${list.file}`} list={list} />
      ))}
      <div className="kb-actions">
        <Button kind="primary" onPress={onAccept}>
          {shown.authorisations > 0
            ? t('register.acceptAuthorisations', { count: shown.authorisations })
            : t('register.acceptRows', { count: accepted })}
        </Button>
        <Button onPress={onBack}>{t('register.back')}</Button>
        {rejected && <SaveRejects of={{ job }} file={shown.lists.map(({ file }) => file).join(' ')} />}
      </div>
    </section>
  )
}

function ListPart({ list }: { list: RegisterList }) {
  const { t } = useTranslation('imports')
  const { file, kind, added, corrected, accepted, rejected, rows, rejects } = list
  const counts = t('register.counts', {
    added: t('register.added', { count: added }),
    corrected: t('register.corrected', { count: corrected }),
    same: t('register.same', { count: Math.max(0, accepted - added - corrected) }),
    rejected: t('register.rejected', { count: rejected }),
  })
  return (
    <div className="kb-stack">
      <h3>{t('register.listTitle', { kind: t(`kind.${kind}`), file })}</h3>
      <p>{counts}</p>
      {rejected > 0 && (
        <>
          <Alert kind="warning" title={rejectsTitle(t, { count: rejected, file, rejects })} />
          <details>
            <summary>{t('rejects.see')}</summary>
            <RejectTable file={file} rejects={rejects} count={rejected} />
          </details>
        </>
      )}
      {accepted > rows.length && <p>{t('register.rowsShown', { shown: rows.length })}</p>}
      <DataTable
        caption={t('register.rowsCaption', { file })}
        columns={[
          { key: 'line', title: t('register.line'), isNumber: true, render: ({ line }) => line },
          {
            key: 'title',
            title: t(`register.${kind}.title`),
            isRowHeading: true,
            render: ({ title }) => title,
          },
          { key: 'unit', title: t(`register.${kind}.unit`), render: ({ unit }) => unit },
          { key: 'detail', title: t(`register.${kind}.detail`), render: ({ detail }) => detail },
          { key: 'from', title: t('register.from'), render: ({ from }) => formatDate(from) },
          { key: 'to', title: t('register.to'), render: ({ to }) => formatDate(to) },
        ]}
        rows={rows}
        rowKey={({ line }) => line}
      />
    </div>
  )
}
