// Periods of statistics as one cell writes them: a month, a quarter, a year or two dates.
import { trimBlanks } from '../text/normalise.ts'
import {
  type LocalDate,
  dateParts,
  dayNumber,
  daysInMonth,
  formatDay,
  isDate,
  parseDay,
} from '../time/local-date.ts'

export type Period = { readonly from: LocalDate; readonly to: LocalDate }

const monthNames = [
  ['jan', 'januar', 'january'],
  ['feb', 'februar', 'february'],
  ['mar', 'marts', 'march'],
  ['apr', 'april'],
  ['maj', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['aug', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oktober', 'oct', 'october'],
  ['nov', 'november'],
  ['dec', 'december'],
] as const

/**
 * Reads the cell of a `periode`, `måned` or `kvartal` column; null when it names no period. A month or quarter without a
 * year is the one that the declared range holds, if it holds just one such.
 */
export function parsePeriod(
  cell: string,
  unit: 'period' | 'month' | 'quarter',
  declared: Period,
): Period | null {
  const text = trimBlanks(cell).toLowerCase().replaceAll(/\s+/g, ' ')
  return (
    parseDates(text) ??
    parseQuarter(text, unit, declared) ??
    parseMonth(text, unit, declared) ??
    parseYear(text)
  )
}

function parseDates(text: string): Period | null {
  const dates = [
    ...text.matchAll(
      /(?<!\d)(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}))(?!\d)/g,
    ),
  ]
  if (dates.length === 0 || dates.length > 2) return null
  const read = dates.map((match) => {
    const [year, month, day] = (
      match[1] ? [match[1], match[2], match[3]] : [match[6], match[5], match[4]]
    ).map(Number)
    return isDate(year!, month!, day!) ? formatDay(dayNumber(year!, month!, day!)) : null
  })
  const [from, to] = [read[0], read.at(-1)]
  return from && to && from <= to ? { from, to } : null
}

function parseQuarter(text: string, unit: string, declared: Period): Period | null {
  const bare = text
    .replaceAll(/[.,\-/]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const match =
    /^(?:kvartal |q|k|kv )\s?([1-4])(?: ?(\d{4}))?$/.exec(bare) ??
    /^([1-4]) ?(?:kvartal|kvt|kv|q|k)(?: ?(\d{4}))?$/.exec(bare)
  const yearFirst =
    /^(\d{4}) ?(?:q|k|kvartal |kv )\s?([1-4])$/.exec(bare) ?? /^(\d{4}) ([1-4]) ?(?:kvartal|kv)$/.exec(bare)
  if (yearFirst) return quarter(Number(yearFirst[1]), Number(yearFirst[2]))
  const bareNumber = unit === 'quarter' ? /^[1-4]$/.exec(bare) : null
  const number = Number(match?.[1] ?? bareNumber?.[0] ?? 0)
  if (number === 0) return unit === 'quarter' ? quarterAndYear(bare) : null
  if (match?.[2]) return quarter(Number(match[2]), number)
  return onlyOne(declared, (year) => quarter(year, number))
}

function quarterAndYear(bare: string): Period | null {
  const match = /^([1-4]) (\d{4})$/.exec(bare) ?? null
  if (match) return quarter(Number(match[2]), Number(match[1]))
  const yearFirst = /^(\d{4}) ([1-4])$/.exec(bare)
  return yearFirst ? quarter(Number(yearFirst[1]), Number(yearFirst[2])) : null
}

function parseMonth(text: string, unit: string, declared: Period): Period | null {
  const numeric = /^(\d{4})[-/. ](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text)
  if (numeric) return month(Number(numeric[1]), Number(numeric[2]))
  const yearLast = /^(\d{1,2})[-/. ](\d{4})$/.exec(text)
  if (yearLast) return month(Number(yearLast[2]), Number(yearLast[1]))
  const named = /^([a-z]+)[. -]*(\d{4})?$/.exec(text) ?? null
  const yearFirst = /^(\d{4})[. -]*([a-z]+)\.?$/.exec(text)
  const name = named?.[1] ?? yearFirst?.[2]
  const found =
    name === undefined ? 0 : monthNames.findIndex((names) => names.some((known) => known === name)) + 1
  const year = named?.[2] ?? yearFirst?.[1]
  if (found > 0 && year) return month(Number(year), found)
  const number = found > 0 ? found : unit === 'month' && /^\d{1,2}$/.test(text) ? Number(text) : 0
  return number === 0 ? null : onlyOne(declared, (declaredYear) => month(declaredYear, number))
}

function parseYear(text: string): Period | null {
  const match = /^(\d{4})$/.exec(text)
  if (!match || Number(match[1]) < 1990 || Number(match[1]) > 2100) return null
  return { from: `${match[1]}-01-01`, to: `${match[1]}-12-31` }
}

function quarter(year: number, number: number): Period | null {
  const first = month(year, number * 3 - 2)
  const last = month(year, number * 3)
  return first && last && { from: first.from, to: last.to }
}

function month(year: number, number: number): Period | null {
  if (number < 1 || number > 12 || year < 1990 || year > 2100) return null
  return {
    from: formatDay(dayNumber(year, number, 1)),
    to: formatDay(dayNumber(year, number, daysInMonth(year, number))),
  }
}

/** The one period of a year in the declared range that touches it; null when several years' do. */
function onlyOne(declared: Period, ofYear: (year: number) => Period | null): Period | null {
  const first = dateParts(parseDay(declared.from)).year
  const last = dateParts(parseDay(declared.to)).year
  const touching: Period[] = []
  for (let year = first; year <= last; year++) {
    const period = ofYear(year)
    if (period && period.from <= declared.to && period.to >= declared.from) touching.push(period)
  }
  return touching.length === 1 ? touching[0]! : null
}
