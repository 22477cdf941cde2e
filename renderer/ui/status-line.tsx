import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type StatusLineProps = {
  /** What was just saved; nothing before. The element stays in the page, so that its change is spoken. */
  text?: ReactNode
  /** E.g. [Tilbagefør]. */
  action?: ReactNode
}

/** Says after a save what was saved. */
export function StatusLine({ text, action }: StatusLineProps) {
  return (
    <div role="status" className={text ? 'kb-status' : ''}>
      {text && (
        <>
          <Icon name="success" />
          <span>{text}</span>
          {action}
        </>
      )}
    </div>
  )
}
