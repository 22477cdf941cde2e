export type DotState = 'done' | 'open' | 'late'

const colourOf: Readonly<Record<DotState, string>> = { done: 'kb-kept', open: 'kb-soon', late: 'kb-late' }
const radius = 9

/** A yearly duty as a dot: a check, a point or an exclamation mark, so that colour is never alone. */
export function DotMark({ x, y, state, title }: { x: number; y: number; state: DotState; title: string }) {
  return (
    <g className={`kb-dot ${colourOf[state]}`} transform={`translate(${x.toFixed(2)} ${y.toFixed(2)})`}>
      <title>{title}</title>
      <circle r={radius} />
      {state === 'done' && <path d="m-4 0 2.800 3L4-3.200" className="kb-dot-line" />}
      {state === 'open' && <circle r="2.2" className="kb-dot-fill" />}
      {state === 'late' && <path d="M0-5v6M0 4v.6" className="kb-dot-line" />}
    </g>
  )
}
