import { dutiesContract } from '../../shared/duties/contract.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'

export type VoidDialogProps = {
  /** Subject of what is voided. */
  id: string
  title: string
  onVoid: (input: { id: string; reason: string }) => Promise<void>
  onDone: () => void
  onClose: () => void
}

/** Voiding something: it stays in the history, with who, when and why. */
export function VoidDialog({ id, title, onVoid, onDone, onClose }: VoidDialogProps) {
  return (
    <ReasonDialog
      draft={`duties:void:${id}`}
      title={title}
      // The contract asks the same of whatever is voided.
      schema={dutiesContract.voidWorkplace.input.shape.reason}
      onAct={(reason) => onVoid({ id, reason })}
      onDone={() => {
        onClose()
        onDone()
      }}
      onClose={onClose}
    />
  )
}
