import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'

export type PageHeadingProps = {
  /** Also the window's title, so never a person's name or number. */
  title: string
  /** What stands above the title: "Trin 1 af 4". */
  above?: ReactNode
  /** One sentence under the title. */
  lead?: ReactNode
  /** Buttons at the right. */
  actions?: ReactNode
  /** The window's title when the H1 names a person. */
  windowTitle?: string | undefined
  /** The page's own address, where the rest of the address is a filter that may change without the focus moving. */
  place?: string | undefined
}

/** The page's H1. Names the window, and takes the focus when the route changes. */
export function PageHeading({ title, above, lead, actions, windowTitle = title, place }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [location] = useLocation()
  useEffect(() => {
    document.title = `${windowTitle} – Kontrolbog`
  }, [windowTitle])
  useEffect(() => {
    // A field that took the focus as it was mounted keeps it.
    if (document.activeElement?.matches('main :is(input, select, textarea)')) return
    heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [place ?? location])
  return (
    <header className="kb-page-heading">
      <div>
        {above && <p className="step-subheading">{above}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </div>
      {lead && <p className="kb-lead">{lead}</p>}
      {actions && <div className="kb-actions">{actions}</div>}
    </header>
  )
}
