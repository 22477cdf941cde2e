// The first rows of a list, as the officer looks at them before they enter the register.
import type { RegisterRow } from '../../shared/imports/register-import.ts'
import { maskCell } from '../../shared/imports/preview-mask.ts'
import { localDateAt } from '../register/as-of.ts'
import type { ImportOutcome } from './import-request.ts'

const shownRows = 10
const shownSigns = 120

/** Rows that are taken in, the refused ones left out. Texts that could be a personal number are masked. */
export function registerRows(
  { employees = [], programs = [], authorisations = [] }: ImportOutcome,
  refused: ReadonlySet<number>,
): RegisterRow[] {
  const date = (ms: number | null) => (ms === null ? null : localDateAt(ms))
  const rows: RegisterRow[] = [
    ...first(employees, refused).map((row) => ({
      line: row.line,
      title: [row.employeeNo, row.name].filter((text) => text !== '').join(' '),
      unit: row.unit,
      detail: [row.initials, ...row.identities.map(({ raw }) => raw)]
        .filter((text) => text !== '')
        .join(', '),
      from: row.employedFrom,
      to: row.employedTo,
    })),
    ...first(programs, refused).map((row) => ({
      line: row.line,
      title: row.name,
      unit: row.owner,
      detail: [row.vendor, ...row.credentials.map(({ raw }) => raw)].filter((text) => text !== '').join(', '),
      from: row.from,
      to: row.to,
    })),
    ...first(authorisations, refused).map((row) => ({
      line: row.line,
      title: row.holder,
      unit: row.system,
      detail: row.services.join(', '),
      from: date(row.startMs),
      // The end is the first instant no longer covered.
      to: row.endMs === null ? null : localDateAt(row.endMs - 1),
    })),
  ]
  return rows.map((row) => ({
    ...row,
    title: shown(row.title),
    unit: shown(row.unit),
    detail: shown(row.detail),
  }))
}

function first<Row extends { readonly line: number }>(
  rows: readonly Row[],
  refused: ReadonlySet<number>,
): Row[] {
  const taken: Row[] = []
  for (const row of rows) {
    if (taken.length === shownRows) break
    if (!refused.has(row.line)) taken.push(row)
  }
  return taken
}

function shown(text: string): string {
  const masked = maskCell(text, null)
  return masked.length > shownSigns ? `${masked.slice(0, shownSigns)}…` : masked
}
