// Every version with who, when and why; what stood before is struck through.
import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '../../shared/register/record.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { formatDate, formatInstant } from '../ui/format.ts'
import { identityKind } from './identity-kind.ts'
import { usePageState } from './page-state.ts'

type Texts = typeof import('./texts.da.json')

export function History({ entries }: { entries: readonly HistoryEntry[] }) {
  const { t } = useTranslation('register')
  const say = usePageState((state) => state.say)
  const { run, error, isRunning } = useAction(api.register.reverse)
  async function reverse(seq: number): Promise<void> {
    if (await run({ job: crypto.randomUUID(), fromSeq: seq, toSeq: seq })) say({ text: t('saved.reversed') })
  }
  return (
    <>
      <ErrorAlert error={error} />
      <DataTable
        caption={t('record.history')}
        rows={entries}
        rowKey={({ seq }) => seq}
        columns={[
          { key: 'at', title: t('record.when'), isRowHeading: true, render: ({ at }) => formatInstant(at) },
          { key: 'who', title: t('history.who'), render: ({ actor }) => actor || t('history.unknown') },
          {
            key: 'what',
            title: t('record.what'),
            // The contract hands on the ledger's kinds, and the subjects shown here have only these.
            render: ({ kind }) => t(`kind.${kind as keyof Texts['kind']}`),
          },
          { key: 'changes', title: t('history.changes'), render: (entry) => <Changes entry={entry} /> },
          {
            key: 'why',
            title: t('history.why'),
            render: ({ reason, source }) =>
              [reason, source && t('history.source', source)].filter(Boolean).join('. '),
          },
          {
            key: 'reverse',
            title: <span className="sr-only">{t('reverse')}</span>,
            render: ({ seq, isReversible }) =>
              isReversible && (
                <Button kind="plain" isBusy={isRunning} onPress={() => void reverse(seq)}>
                  {t('reverse')}
                </Button>
              ),
          },
        ]}
      />
    </>
  )
}

function Changes({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation('register')
  if (entry.isErased) return t('history.erased')
  return entry.changes.map(({ field, before, after }) => (
    <div key={`${field} ${before} ${after}`}>
      <FieldName field={field} />: {before !== null && <del>{shown(t, before)}</del>}{' '}
      {after !== null && shown(t, after)}
    </div>
  ))
}

function FieldName({ field }: { field: string }) {
  const { t } = useTranslation('register')
  if (field.startsWith('identity ')) return t('field.identity', { field: identityKind(t, field.slice(9)) })
  // The store hands on the fields of the register's events, which all stand in the texts.
  return t(`field.${field as keyof Texts['field']}`)
}

function shown(t: ReturnType<typeof useTranslation<'register'>>['t'], text: string): string {
  if (text === 'true') return t('yes')
  if (text === 'false') return t('no')
  if (text === 'online' || text === 'everywhere') return t(`access.${text}`)
  const date = /^(\d{4}-\d{2}-\d{2})( \d{2}:\d{2})?$/.exec(text)
  return date ? `${formatDate(date[1])}${date[2] ?? ''}` : text
}
