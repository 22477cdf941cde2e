import type { ReactNode } from 'react'

/** Nothing here yet: one sentence, and the one act (as children). */
export function EmptyState({ text, children }: { text: ReactNode; children?: ReactNode }) {
  return (
    <div className="kb-empty">
      <p>{text}</p>
      {children && <div className="kb-actions">{children}</div>}
    </div>
  )
}
