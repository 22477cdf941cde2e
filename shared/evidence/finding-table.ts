// data/fund.csv: every finding and every row behind it, for Danish Excel (semicolon, BOM, CRLF), by employee number.
import type { Finding } from '../control/findings-file.ts'
import { outcomeOf } from './assessed.ts'
import { periodText } from './control-parts.ts'
import type { PackControl, PackProfile } from './pack-request.ts'
import type { PersonCodes } from './person-codes.ts'
import { type Printed, isOwnKind, printed, text } from './printed.ts'
import { knownWhenWritten, scanValues } from './scan-values.ts'
import { subjectKindName, subjectPrinted } from './subject-text.ts'

const findingColumns = [
  'fund',
  'regel',
  'alvor',
  'vilkår',
  'emnets art',
  'emne',
  'antal',
  'vurdering',
  'række nr.',
  'fil',
  'linje',
  'spørgsmål',
] as const

/** Lines of the file, and the digits in them that look like a personal number and are none. */
export type FindingLines = { readonly csv: string; readonly known: readonly string[] }

const rowsAtOnce = 2000

/**
 * The file in pieces, so that a large one is written as it is made; the first piece begins with the BOM. With several
 * controls each line ends with the period of its own: files of one name may stand in more of them.
 */
export function* findingTable(
  controls: readonly Pick<PackControl, 'period' | 'profile' | 'control'>[],
  people: readonly PersonCodes[],
): Generator<FindingLines> {
  const isSeveral = controls.length > 1
  const columns = [...findingColumns, ...(isSeveral ? ['kontrolperiode'] : [])]
  yield { csv: `\uFEFF${line(columns.map((name) => text(name)))}`, known: [] }
  for (const [index, { control, profile, period }] of controls.entries()) {
    const end = isSeveral ? [printed('date', periodText(period))] : []
    for (const finding of control.findings) {
      for (let first = 0; first === 0 || first < finding.events.length; first += rowsAtOnce) {
        const rows = rowsOf(finding, people[index]!, first, profile) // one for each control
        yield linesOf(rows.map((row) => [...row, ...end]))
      }
    }
  }
}

function linesOf(rows: readonly Printed[][]): FindingLines {
  const values = rows.flat().map((value) => ({ ...value, text: cell(value) }))
  const scanned = scanValues(
    values,
    values.map(() => ';'),
  )
  return { csv: rows.map(line).join(''), known: knownWhenWritten(scanned) }
}

/** The finding's lines from this event on; one line without a row for a finding without events. */
function rowsOf(finding: Finding, people: PersonCodes, first: number, profile: PackProfile): Printed[][] {
  const begin = [
    printed('id', finding.id),
    printed('rule', finding.rule),
    text(finding.severity),
    printed('clause', finding.clauses.join(' ')),
    text(subjectKindName(finding)),
    subjectPrinted(finding, people),
    printed('count', String(finding.count)),
    text(outcomeOf(profile, finding)),
  ]
  // The question stands once: repeated on every row it would be most of the file.
  const question = text(people.replaceIn(finding, finding.reason))
  if (finding.events.length === 0) return [[...begin, text(''), text(''), text(''), question]]
  return finding.events
    .slice(first, first + rowsAtOnce)
    .map((event, index) => [
      ...begin,
      printed('line', String(first + index + 1)),
      printed('file', event.file),
      printed('line', String(event.line)),
      first + index === 0 ? question : text(''),
    ])
}

function line(values: readonly Printed[]): string {
  return `${values.map(cell).join(';')}\r\n`
}

/** Excel runs a cell that begins like a formula, quoted or not: an apostrophe before it makes it a text. */
const formula = /^[\s\u00A0]*[=+\-@\t\r|%]/

function cell(value: Printed): string {
  const words = !isOwnKind(value.kind) && formula.test(value.text) ? `'${value.text}` : value.text
  const flat = words.replace(/[\r\n]+/g, ' ')
  return /[";]/.test(flat) ? `"${flat.replaceAll('"', '""')}"` : flat
}
