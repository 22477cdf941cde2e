import { useId } from 'react'
import { formatDateShort } from '../ui/format.ts'
import { placeLabels } from './place-labels.ts'
import type { WheelArc } from './wheel-geometry.ts'

type Props = {
  readonly arcs: readonly WheelArc[]
  readonly name: string
  readonly radius: number
  /** Of the wheel. */
  readonly year: string
}

/** Which duty a ring is, and from when to when each of its arcs, along the arcs. */
export function ArcLabels({ arcs, name, radius, year }: Props) {
  const id = useId()
  const labels = placeLabels(arcs, radius, {
    name,
    dates: ({ from, to }) => `${formatDateShort(from, year)}–${formatDateShort(to, year)}`,
  })
  return labels.map(({ text, state, path }, at) => (
    <g key={path}>
      <path id={`${id}-${at}`} d={path} fill="none" />
      <text textAnchor="middle" className={`kb-wheel-label kb-wheel-label-${state}`}>
        <textPath href={`#${id}-${at}`} startOffset="50%">
          {text}
        </textPath>
      </text>
    </g>
  ))
}
