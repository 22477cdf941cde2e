// Asks why something is done that is recorded with its reason. What is typed is kept as a draft until it is recorded or
// given up, and checked by the contract of the call before it is made.
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { cprMessage } from '../../shared/ledger/cpr-guard.ts'
import { inputResolver } from '../data/input-resolver.ts'
import { useAction } from '../data/use-action.ts'
import { useDraft } from '../data/use-draft.ts'
import { ErrorAlert } from './alert.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { TextAreaField } from './text-field.tsx'

export type ReasonDialogProps = {
  /** Name of the reason's draft: feature, what, and the id of what it is about. */
  draft: string
  title: string
  /** The verb on the button, where the title is more than that. */
  act?: string | undefined
  /** What the call takes as the reason. */
  schema: z.ZodType<string>
  /** The sentence where nothing is written, where it can be more exact. */
  missing?: string | undefined
  hint?: string | undefined
  /** What the act means. */
  children?: ReactNode
  /** The call; its refusal is shown here. */
  onAct: (reason: string) => Promise<unknown>
  /** It was done, and the draft is gone. */
  onDone: () => void
  onClose: () => void
}

export function ReasonDialog(props: ReasonDialogProps) {
  const { title, act = title, schema, missing, hint, children, onAct, onDone, onClose } = props
  const { t } = useTranslation('ui')
  const { t: common } = useTranslation('common')
  const form = useForm({
    resolver: inputResolver<{ reason: string }>({
      schema: z.object({ reason: schema }),
      inputOf: ({ reason }) => ({ reason: reason.trim() }),
      sentence: (_field, { code, message }) => {
        if (message === cprMessage) return t('reason.cpr')
        return code === 'too_big' ? t('reason.tooLong') : (missing ?? t('reason.missing'))
      },
    }),
    defaultValues: { reason: '' },
  })
  const draft = useDraft(props.draft, form)
  const { run, error, isRunning } = useAction(async (reason: string): Promise<true> => {
    await onAct(reason)
    return true
  })

  async function submit({ reason }: { reason: string }): Promise<void> {
    if (!(await run(reason.trim()))) return
    await draft.remove()
    onDone()
  }

  function cancel(): void {
    void draft.remove()
    onClose()
  }

  return (
    <Dialog title={title} isOpen onClose={cancel}>
      <form noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
        {children}
        <ErrorAlert error={error} />
        <TextAreaField
          label={t('reason.label')}
          hint={hint}
          error={form.formState.errors.reason?.message}
          {...form.register('reason')}
        />
        <div className="kb-actions">
          <Button kind="danger" type="submit" isBusy={isRunning}>
            {act}
          </Button>
          <Button onPress={cancel}>{common('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
