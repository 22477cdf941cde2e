import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'

/** What is wider than its place scrolls in here, and can then be reached by keyboard. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const [isScrolling, setScrolling] = useState(false)
  // After each drawing: what is in here may be another element than before, and another width.
  useLayoutEffect(() => {
    const element = box.current!
    const look = () => setScrolling(element.scrollWidth > element.clientWidth)
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  })
  return (
    <div
      ref={box}
      className="kb-scroll-box"
      {...(isScrolling ? { tabIndex: 0, role: 'group', 'aria-label': label } : {})}
    >
      {children}
    </div>
  )
}
