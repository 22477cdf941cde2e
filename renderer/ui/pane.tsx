import { type ReactNode, useId } from 'react'

export type PaneProps = {
  title?: ReactNode
  actions?: ReactNode
  /** `kb-c4` … `kb-c12` inside `kb-grid`. */
  className?: string | undefined
  id?: string | undefined
  children: ReactNode
}

/** A white section with its heading (h2). */
export function Pane({ title, actions, className = '', id, children }: PaneProps) {
  const headingId = useId()
  return (
    <section
      id={id}
      className={`kb-pane ${className}`}
      aria-labelledby={title === undefined ? undefined : headingId}
    >
      {(title !== undefined || actions) && (
        <div className="kb-pane-head">
          {title !== undefined && <h2 id={headingId}>{title}</h2>}
          {actions && <div className="kb-actions">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  )
}
