import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { Alert, ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Pane } from '../ui/pane.tsx'
import { TextAreaField } from '../ui/text-field.tsx'

type Verdict = Awaited<ReturnType<typeof api.settings.checkAnchor>>

/** "Kontrollér mod en tidligere udskrift" */
export function AnchorCheck() {
  const { t } = useTranslation('settings')
  const [anchor, setAnchor] = useState('')
  const [verdict, setVerdict] = useState<Verdict>()
  const check = useAction(api.settings.checkAnchor)

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setVerdict(undefined)
    setVerdict(await check.run({ anchor }))
  }

  return (
    <Pane title={t('trail.check')}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <ErrorAlert error={check.error} />
        <TextAreaField
          label={t('trail.checkLabel')}
          hint={t('trail.checkHint')}
          rows={2}
          spellCheck={false}
          value={anchor}
          onChange={(event) => setAnchor(event.target.value)}
        />
        <div className="kb-actions">
          <Button type="submit" isBusy={check.isRunning}>
            {t('trail.checkButton')}
          </Button>
        </div>
      </form>
      {verdict && (
        <Alert kind={verdict.state === 'held' ? 'success' : 'error'}>
          {t(`trail.state.${verdict.state}`, { seq: verdict.seq, count: verdict.size })}
        </Alert>
      )}
    </Pane>
  )
}
