// What can be done with something that was recorded: correct it, void it, see its history.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '../ui/button.tsx'
import { History } from './history.tsx'
import { VoidDialog } from './void-dialog.tsx'

export type ItemActionsProps = {
  /** Subject of its entries. */
  id: string
  correctHref: string
  voidTitle: string
  onVoid: (input: { id: string; reason: string }) => Promise<void>
  onSaid: (said: string) => void
}

export function ItemActions({ id, correctHref, voidTitle, onVoid, onSaid }: ItemActionsProps) {
  const { t } = useTranslation('duties')
  const [isVoiding, setVoiding] = useState(false)
  const [isHistory, setHistory] = useState(false)
  return (
    <>
      <div className="kb-actions">
        <LinkButton href={correctHref}>{t('correct')}</LinkButton>
        <Button kind="danger" onPress={() => setVoiding(true)}>
          {voidTitle}
        </Button>
        <Button kind="plain" aria-expanded={isHistory} onPress={() => setHistory(!isHistory)}>
          {t('history.show')}
        </Button>
      </div>
      {isHistory && <History id={id} />}
      {isVoiding && (
        <VoidDialog
          id={id}
          title={voidTitle}
          onVoid={onVoid}
          onClose={() => setVoiding(false)}
          onDone={() => onSaid(t('saved.voided'))}
        />
      )}
    </>
  )
}
