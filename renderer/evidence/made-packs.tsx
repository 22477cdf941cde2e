// Every pack that was made: its hash, and to whom it was sent.
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MadePack } from '../../shared/evidence/contract.ts'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { formatInstant, formatNumber, formatPeriod } from '../ui/format.ts'
import { Pane } from '../ui/pane.tsx'
import { StatusLine } from '../ui/status-line.tsx'
import { Tag } from '../ui/tag.tsx'
import { SentDialog } from './sent-dialog.tsx'
import { SentList } from './sent-list.tsx'

export function MadePacks() {
  const { t } = useTranslation('evidence')
  const { value, error } = useQuery('evidence.packs', () => api.evidence.packs())
  const [sending, setSending] = useState<MadePack>()
  const [said, setSaid] = useState<'sent.done' | 'void.done'>()
  return (
    <Pane title={t('made.title')}>
      <ErrorAlert error={error} />
      <StatusLine text={said && t(said)} />
      {value?.length === 0 && <EmptyState text={t('made.none')} />}
      {value && value.length > 0 && (
        <DataTable
          caption={t('made.title')}
          rows={value}
          rowKey={({ pack }) => pack}
          columns={[
            {
              key: 'period',
              title: t('made.period'),
              isRowHeading: true,
              render: ({ period, isDraft }) => (
                <>
                  {periodText(period, t)} {isDraft && <Tag kind="warn">{t('made.draft')}</Tag>}
                </>
              ),
            },
            {
              key: 'controls',
              title: t('made.controls'),
              isNumber: true,
              render: ({ controls }) => formatNumber(controls),
            },
            { key: 'made', title: t('made.madeAt'), render: ({ madeAt }) => formatInstant(madeAt) },
            {
              key: 'sha256',
              title: t('made.sha256'),
              render: ({ pdfSha256 }) => <code className="kb-hash">{pdfSha256}</code>,
            },
            {
              key: 'sent',
              title: t('made.sent'),
              render: (pack) => (
                <>
                  <SentList sent={pack.sent} onVoided={() => setSaid('void.done')} />
                  <Button
                    aria-label={t('made.recordSentFor', {
                      period: periodText(pack.period, t),
                      made: formatInstant(pack.madeAt),
                    })}
                    onPress={() => {
                      setSaid(undefined)
                      setSending(pack)
                    }}
                  >
                    {t('made.recordSent')}
                  </Button>
                </>
              ),
            },
          ]}
        />
      )}
      <SentDialog
        pack={sending?.pack}
        onClose={(recorded) => {
          setSending(undefined)
          setSaid(recorded ? 'sent.done' : undefined)
        }}
      />
    </Pane>
  )
}

function periodText(period: MadePack['period'], t: TFunction<'evidence'>): string {
  return period === null ? t('made.periodUnknown') : formatPeriod(period)
}
