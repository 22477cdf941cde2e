// To whom a pack was sent. What was recorded in error stays, struck out, with who said so, when and why.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MadePack } from '../../shared/evidence/contract.ts'
import { Button } from '../ui/button.tsx'
import { formatDate, formatInstant } from '../ui/format.ts'
import { Tag } from '../ui/tag.tsx'
import { VoidSentDialog } from './void-sent-dialog.tsx'

type Sent = MadePack['sent'][number]

export type SentListProps = { sent: readonly Sent[]; onVoided: () => void }

export function SentList({ sent, onVoided }: SentListProps) {
  const { t } = useTranslation('evidence')
  const [voiding, setVoiding] = useState<Sent>()
  const textOf = ({ sentOn, recipient, channel, reference }: Sent) =>
    t(reference === '' ? 'made.sentTo' : 'made.sentToReference', {
      on: formatDate(sentOn),
      recipient,
      channel,
      reference,
    })
  return (
    <>
      {sent.every(({ voided }) => voided !== null) && <Tag kind="warn">{t('made.notSent')}</Tag>}
      <ul className="kb-plain-list">
        {sent.map((each) => (
          <li key={each.id}>
            {each.voided ? (
              <>
                <s>{textOf(each)}</s> <Tag kind="off">{t('void.tag')}</Tag>{' '}
                {t('void.said', {
                  by: each.voided.by,
                  at: formatInstant(each.voided.at),
                  reason: each.voided.reason,
                })}
              </>
            ) : (
              <>
                {textOf(each)}{' '}
                <Button
                  kind="plain"
                  aria-label={t('void.actFor', { what: textOf(each) })}
                  onPress={() => setVoiding(each)}
                >
                  {t('void.act')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {voiding && (
        <VoidSentDialog
          sent={voiding.id}
          what={textOf(voiding)}
          onClose={(isVoided) => {
            setVoiding(undefined)
            if (isVoided) onVoided()
          }}
        />
      )}
    </>
  )
}
