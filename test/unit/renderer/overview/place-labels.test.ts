// The words along the arcs of the year wheel: where there is room, once each, and the right way up.
import { expect, test } from 'vitest'
import { placeLabels } from '../../../../renderer/overview/place-labels.ts'
import type { WheelArc } from '../../../../renderer/overview/wheel-geometry.ts'

const words = {
  name: 'Log',
  dates: ({ from, to }: WheelArc['span']) => `${from.slice(5)}–${to.slice(5)}`,
}

function anArc(from: string, to: string, arc: Partial<WheelArc> = {}): WheelArc {
  return { from, to, state: 'kept', span: { from, to }, ...arc }
}

const textsOf = (arcs: readonly WheelArc[]) => placeLabels(arcs, 104, words).map(({ text }) => text)

test('the ring is named once, on its longest arc, and each arc says its own first and last day', () => {
  expect(textsOf([anArc('2026-01-01', '2026-03-10'), anArc('2026-03-11', '2026-06-30')])).toEqual([
    '01-01–03-10',
    'Log 03-11–06-30',
  ])
})

test('an arc that today parts has one label, on its longer piece, of the whole', () => {
  const span = { from: '2026-09-10', to: '2026-12-10' }
  const arcs = [
    anArc('2026-09-10', '2026-11-22', { span }),
    anArc('2026-11-23', '2026-12-10', { span, state: 'running' }),
  ]
  expect(placeLabels(arcs, 104, words)).toMatchObject([{ text: 'Log 09-10–12-10', state: 'kept' }])
})

test('an arc that is too short for its dates says nothing, and a ring without arcs has no label', () => {
  expect(textsOf([anArc('2026-05-02', '2026-05-20', { state: 'late' })])).toEqual([])
  expect(textsOf([])).toEqual([])
})

test.each([
  ['above', anArc('2026-01-01', '2026-03-10'), /A100 100 0 0 1 /],
  ['below, where they would be upside down,', anArc('2026-05-01', '2026-08-10'), /A108 108 0 0 0 /],
])('words stand the right way up %s', (_where, arc, line) => {
  const [label] = placeLabels([arc], 104, words)
  expect(label?.path).toMatch(line)
})
