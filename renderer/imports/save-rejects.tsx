import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { StatusLine } from '../ui/status-line.tsx'

type Of = { readonly importId: string } | { readonly job: string }

/** [Gem fejllisten]: every line that was not taken in, as a file for a spreadsheet. */
export function SaveRejects({ of, file }: { of: Of; file: string }) {
  const { t } = useTranslation('imports')
  const [saved, setSaved] = useState<number>()
  const { run, error, isRunning } = useAction(async () => {
    const suggestedName = t('rejects.fileName', { file }).slice(0, 120)
    const chosen = await api.files.chooseSave({ purpose: 'reject-list', suggestedName })
    if (!chosen) return
    const { rows } = await api.imports.saveRejects({ of, ticket: chosen.ticket })
    setSaved(rows)
  })
  return (
    <>
      <Button isBusy={isRunning} onPress={() => void run(undefined)}>
        {t('rejects.save')}
      </Button>
      <ErrorAlert error={error} />
      <StatusLine text={saved === undefined ? undefined : t('rejects.saved', { count: saved })} />
    </>
  )
}
