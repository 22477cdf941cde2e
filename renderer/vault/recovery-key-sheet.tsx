// The recovery key on screen and on paper: the one time it is ever shown. Printing prints this sheet and nothing else.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownRecoveryKey } from '../../shared/vault/contract.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { StatusLine } from '../ui/status-line.tsx'

type SaveOrder = { key: ShownRecoveryKey; suggestedName: string; language: 'da' | 'en' }

async function save({ key, suggestedName, language }: SaveOrder): Promise<string> {
  const target = await api.files.chooseSave({ purpose: 'recovery-key', suggestedName })
  if (!target) return ''
  const { name } = await api.vault.saveRecoveryKey({ ...key, ticket: target.ticket, language })
  return name
}

export function RecoveryKeySheet({ shown }: { shown: ShownRecoveryKey }) {
  const { t, i18n } = useTranslation('vault')
  const [savedAs, setSavedAs] = useState('')
  const saving = useAction(save)
  const groups = shown.recoveryKey.split('-')
  const prints = shown.fingerprint.match(/.{1,4}/g) ?? []

  async function saveAsFile(): Promise<void> {
    const language = i18n.language === 'en' ? 'en' : 'da'
    const name = await saving.run({ key: shown, suggestedName: t('recovery.fileName'), language })
    if (name) setSavedAs(name)
  }

  return (
    <>
      <section className="kb-key-sheet" aria-labelledby="kb-key-title">
        <h2 id="kb-key-title">{t('recovery.sheet')}</h2>
        <ol className="kb-key-groups">
          {groups.map((group, index) => (
            <li key={index}>
              <span className="kb-key-number">{t('recovery.group', { number: index + 1 })}</span>
              <span className="kb-key-group">{group}</span>
            </li>
          ))}
        </ol>
        <p className="kb-key-keep">{t('recovery.keep')}</p>
        <p className="kb-key-print">
          {t('recovery.fingerprint')}: <span className="kb-key-fingerprint">{prints.join(' ')}</span>{' '}
          {t('recovery.fingerprintHint')}
        </p>
      </section>
      <div className="kb-actions">
        <Button onPress={() => window.print()}>{t('recovery.print')}</Button>
        <Button onPress={() => void saveAsFile()} isBusy={saving.isRunning}>
          {t('recovery.save')}
        </Button>
      </div>
      <ErrorAlert error={saving.error} />
      <StatusLine text={savedAs && t('recovery.saved', { name: savedAs })} />
    </>
  )
}
