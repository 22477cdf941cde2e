import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

export type DialogProps = {
  title: ReactNode
  isOpen: boolean
  /** Escape, a press outside, and the caller's own buttons. */
  onClose: () => void
  /** Buttons; the act first, then Annullér. */
  actions?: ReactNode
  /** `full` for a table of many columns. */
  width?: 'wide' | 'full' | undefined
  children: ReactNode
}

/** For short acts and those that cannot be undone; anything longer has its own page. Focus returns when it closes. */
export function Dialog({ title, isOpen, onClose, actions, width, children }: DialogProps) {
  return (
    <ModalOverlay
      className="kb-overlay"
      isDismissable
      isOpen={isOpen}
      onOpenChange={(next) => {
        if (!next) onClose()
      }}
    >
      <Modal className={width === undefined ? 'kb-modal' : `kb-modal kb-modal-${width}`}>
        <AriaDialog className="kb-dialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
          {actions && <div className="kb-actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
