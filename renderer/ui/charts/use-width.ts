import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** The element's width in CSS pixels, so that a figure is drawn at one unit a pixel and its text keeps its size. */
export function useWidth<E extends HTMLElement>(
  leastPx: number,
): { ref: RefObject<E | null>; widthPx: number } {
  const ref = useRef<E>(null)
  const [widthPx, setWidth] = useState(leastPx)
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(leastPx, Math.floor(entry.contentRect.width)))
    })
    observer.observe(ref.current!)
    return () => observer.disconnect()
  }, [leastPx])
  return { ref, widthPx }
}
