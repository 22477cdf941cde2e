// Where the words of the year wheel's arcs stand. An arc that is too short for its dates has none: the table has them all.
import { type WheelArc, angleOf, pointAt } from './wheel-geometry.ts'

/** Widest, of a letter of 11 units. */
const letterWidth = 6.4
/** From the middle of a letter to the line it stands on. */
const halfLetter = 4

export type ArcLabel = {
  readonly text: string
  readonly state: WheelArc['state']
  /** The line that the words stand on, in reading direction. */
  readonly path: string
}

/**
 * One label for each arc, on the longest piece of it, and the ring's name once, where there is most room.
 *
 * @param radius of the middle of the ring
 */
export function placeLabels(
  arcs: readonly WheelArc[],
  radius: number,
  words: { readonly name: string; readonly dates: (span: WheelArc['span']) => string },
): ArcLabel[] {
  const lengthOf = ({ from, to }: WheelArc) => (angleOf(to, true) - angleOf(from)) * radius
  const fits = (text: string, arc: WheelArc) => text.length * letterWidth <= lengthOf(arc)
  const pieces = Map.groupBy(arcs, ({ span, state }) => `${span.from} ${state === 'late'}`)
  const longest = [...pieces.values()].map((same) =>
    same.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a)),
  )
  const named = longest
    .filter((arc) => fits(`${words.name} ${words.dates(arc.span)}`, arc))
    .sort((a, b) => lengthOf(b) - lengthOf(a))
    .at(0)
  return longest.flatMap((arc) => {
    const dates = words.dates(arc.span)
    const text = arc === named ? `${words.name} ${dates}` : dates
    return fits(text, arc) ? [{ text, state: arc.state, path: lineAlong(arc, radius) }] : []
  })
}

/** In the lower half the words run against the clock, so that they are not upside down. */
function lineAlong({ from, to }: WheelArc, radius: number): string {
  const [start, end] = [angleOf(from), angleOf(to, true)]
  const isUpper = Math.cos((start + end) / 2) >= 0
  const r = isUpper ? radius - halfLetter : radius + halfLetter
  const [first, last] = (isUpper ? [start, end] : [end, start]).map((angle) => pointAt(r, angle))
  const [a, b] = [first!, last!].map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`) // both are there: two angles
  return `M${a}A${r} ${r} 0 ${end - start > Math.PI ? 1 : 0} ${isUpper ? 1 : 0} ${b}`
}
