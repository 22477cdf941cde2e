// The pack's two charts as SVG text, drawn in the pack's own font and colours. Authority-wide figures only; each has its
// numbers in a table or in words beside it.
import type { WeekCount } from '../control/lookups-per-week.ts'
import type { Severity } from '../control/subject.ts'
import { formatCount, formatDate } from './danish-format.ts'

const width = 480
const ink = '#1a1a1a'
const grey = '#454545'
const primary = '#0b5563'
const font = 'IBM Plex Sans'

/** Colour never alone: every bar carries its name and number. */
const severityColours: Readonly<Record<Severity, string>> = {
  kritisk: '#8a1010',
  høj: '#c0392b',
  middel: '#c77700',
  lav: '#0b5563',
  info: '#6b6b6b',
}

function words(x: number, y: number, size: number, anchor: string, colour: string, content: string): string {
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" text-anchor="${anchor}" font-family="${font}" fill="${colour}">${content}</text>`
}

function bar(x: number, y: number, wide: number, tall: number, colour: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(wide)}" height="${round(tall)}" fill="${colour}"/>`
}

function svg(height: number, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** Lying bars, one a severity, with name and number. */
export function severityChart(counts: Readonly<Record<Severity, number>>): string {
  const names: readonly Severity[] = ['kritisk', 'høj', 'middel', 'lav', 'info']
  const most = Math.max(1, ...names.map((name) => counts[name]))
  const left = 62
  const room = width - left - 60
  const parts = names.flatMap((name, index) => {
    const y = 6 + index * 24
    const long = (room * counts[name]) / most
    return [
      words(left - 8, y + 12.5, 10, 'end', ink, capitalised(name)),
      bar(left, y, Math.max(long, counts[name] > 0 ? 1.5 : 0), 17, severityColours[name]),
      words(left + long + 6, y + 12.5, 10, 'start', ink, formatCount(counts[name])),
    ]
  })
  return svg(names.length * 24 + 8, [...parts, bar(left - 0.5, 2, 0.75, names.length * 24 + 2, grey)])
}

/** Standing bars, one a week, named by the date of its Monday. */
export function weekChart(weeks: readonly WeekCount[]): string {
  const top = niceTop(Math.max(1, ...weeks.map(({ lookups }) => lookups)))
  const [left, base, tall] = [44, 148, 132]
  const step = (width - left - 4) / weeks.length
  const lines = [0, 1, 2, 3, 4].flatMap((quarter) => {
    const y = base - (tall * quarter) / 4
    return [
      bar(left, y - 0.25, width - left - 4, 0.5, quarter === 0 ? grey : '#dcdcdc'),
      words(left - 6, y + 3, 8.5, 'end', grey, formatCount((top * quarter) / 4)),
    ]
  })
  const named = Math.ceil(34 / step)
  const bars = weeks.flatMap(({ monday, lookups }, index) => {
    const x = left + index * step
    const high = (tall * lookups) / top
    const label = words(x + step / 2, base + 13, 8, 'middle', grey, formatDate(monday).slice(0, 5))
    return [bar(x + step * 0.16, base - high, step * 0.68, high, primary), index % named === 0 ? label : '']
  })
  return svg(168, [...lines, ...bars])
}

/** A round number divisible by four that is not below the highest bar, so that the quarters are whole. */
function niceTop(highest: number): number {
  for (let unit = 1; ; unit *= 10) {
    for (const factor of [4, 8, 12, 16, 20, 28, 36]) if (factor * unit >= highest) return factor * unit
  }
}

export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
