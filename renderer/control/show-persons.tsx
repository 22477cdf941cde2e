// The personal numbers of a row, masked; in full when the officer says why, which is recorded first.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { FindingRow } from '../../shared/control/finding-contract.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useDraftState } from '../data/use-draft-state.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'

const reasonSchema = z.string()

type Props = { readonly control: string; readonly row: Extract<FindingRow, { kind: 'log' }> }

export function ShowPersons({ control, row }: Props) {
  const { t } = useTranslation('control')
  const { importId, line } = row
  const [isAsking, setAsking] = useState(false)
  const draft = useDraftState(`control:show:${importId}:${line}`, reasonSchema, '')
  const reason = draft.value
  const [persons, setPersons] = useState<readonly string[]>()
  const show = useAction(api.control.showPersons)
  if (persons) return <>{persons.join(', ')}</>
  if (!isAsking)
    return (
      <>
        {row.persons.join(', ')}{' '}
        <Button kind="plain" onPress={() => setAsking(true)}>
          {t('findings.show')}
        </Button>
      </>
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void show.run({ control, importId, line, reason }).then((shown) => {
          if (shown) void draft.remove()
          setPersons(shown?.persons)
        })
      }}
    >
      <ErrorAlert error={show.error} />
      <TextField
        label={t('findings.showReason')}
        value={reason}
        onChange={({ target }) => draft.set(target.value)}
      />
      <Button type="submit" disabled={reason.trim() === ''} isBusy={show.isRunning}>
        {t('findings.show')}
      </Button>
    </form>
  )
}
