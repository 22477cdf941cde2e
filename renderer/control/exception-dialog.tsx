// One authorisation of the review: why it is not confirmed, and its end if it shall have one.
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { ReviewRow } from '../../shared/control/review-contract.ts'
import { reviewDecisionSchema } from '../../shared/ledger/wizard-events.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useDraftState } from '../data/use-draft-state.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { RadioField } from '../ui/choice-field.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'

type Props = { readonly control: string; readonly row: ReviewRow; readonly onClose: () => void }

const typedSchema = z.object({ decision: z.string(), note: z.string(), lastDate: z.string() })

async function mark(input: Parameters<typeof api.control.setException>[0]): Promise<true> {
  await api.control.setException(input)
  return true
}

export function ExceptionDialog({ control, row, onClose }: Props) {
  const { t } = useTranslation('control')
  const { authorisation } = row
  const draft = useDraftState(`control:exception:${control.slice(0, 16)}:${authorisation}`, typedSchema, {
    decision: row.exception?.decision ?? 'none',
    note: row.exception?.note ?? '',
    lastDate: '',
  })
  const { decision, note, lastDate } = draft.value
  const type = (typed: Partial<typeof draft.value>) => draft.set({ ...draft.value, ...typed })
  const marking = useAction(mark)
  const known = reviewDecisionSchema.safeParse(decision)
  async function save(): Promise<void> {
    const exception = known.success ? { decision: known.data, note } : null
    const end =
      lastDate !== '' && known.success
        ? { lastDate, reason: note.trim() === '' ? t(`review.decision.${known.data}`) : note }
        : null
    if (!(await marking.run({ control, authorisation, exception, end }))) return
    await draft.remove()
    onClose()
  }
  function cancel(): void {
    void draft.remove()
    onClose()
  }
  return (
    <Dialog
      title={row.name}
      isOpen
      onClose={cancel}
      actions={
        <>
          <Button kind="primary" isBusy={marking.isRunning} onPress={() => void save()}>
            {lastDate === '' ? t('review.save') : t('review.saveAndEnd')}
          </Button>
          <Button onPress={cancel}>{t('wizard.cancel')}</Button>
        </>
      }
    >
      <ErrorAlert error={marking.error} />
      <RadioField
        label={t('review.exception')}
        name="decision"
        value={decision}
        onChange={({ target }) => type({ decision: target.value })}
        options={[
          { value: 'none', label: t('review.noException') },
          ...reviewDecisionSchema.options.map((value) => ({ value, label: t(`review.decision.${value}`) })),
        ]}
      />
      <TextField
        label={t('review.note')}
        hint={t('review.noteHint')}
        width="full"
        value={note}
        onChange={({ target }) => type({ note: target.value })}
      />
      {known.success && (
        <DateField
          label={t('review.lastDate')}
          isOptional
          hint={t('review.lastDateHint')}
          value={lastDate}
          onChange={(date) => type({ lastDate: date })}
        />
      )}
    </Dialog>
  )
}
