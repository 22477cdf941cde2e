// System-to-system programs as a list gives them.
import { identityFieldNames } from '../../shared/imports/list-fields.ts'
import type { ProgramRow } from '../../shared/imports/list-rows.ts'
import { parseCount, splitServices } from '../../shared/imports/parse-values.ts'
import { rejectReasons } from '../../shared/imports/reject-reasons.ts'
import { isEmptyText } from '../../shared/text/normalise.ts'
import { identityCells, identityText, isTicked, labelOf, plainText, yesNo } from './list-cells.ts'
import { type ListTimes, RowRefusal } from './list-times.ts'
import type { RowCells } from './row-cells.ts'

const yesNoFields = ['batch', 'self_service', 'filudtræk'] as const
type YesNoField = (typeof yesNoFields)[number]
type Answers = Record<YesNoField, boolean | 'blank'>

export class ProgramRows {
  readonly #rows: (Omit<ProgramRow, 'batch' | 'selfService' | 'fileDownload'> & {
    readonly answers: Answers
  })[] = []
  readonly #times: ListTimes
  readonly #ticked = new Set<YesNoField>()

  constructor(times: ListTimes) {
    this.#times = times
  }

  get count(): number {
    return this.#rows.length
  }

  /** @throws RowRefusal */
  take(cells: RowCells): void {
    const name = plainText(cells, 'name')
    if (isEmptyText(name)) throw new RowRefusal(rejectReasons.programNameEmpty)
    const { line } = cells
    for (const field of yesNoFields) if (isTicked(cells, field)) this.#ticked.add(field)
    this.#rows.push({
      line,
      name,
      vendor: plainText(cells, 'vendor'),
      environment: plainText(cells, 'environment'),
      owner: identityText(cells, 'owner'),
      credentials: identityCells(cells, ['credentials', 'initialer', ...identityFieldNames]),
      types: splitServices(plainText(cells, 'types')),
      purpose: plainText(cells, 'purpose'),
      legalBasis: plainText(cells, 'legal_basis'),
      from: this.#times.date(labelOf('from'), cells.text('from'), line),
      to: this.#times.date(labelOf('to'), cells.text('to'), line),
      fileDownloadsPerMonth: perMonth(cells.text('filudtrækPrMåned')),
      answers: {
        batch: yesNo(cells, 'batch'),
        self_service: yesNo(cells, 'self_service'),
        filudtræk: yesNo(cells, 'filudtræk'),
      },
    })
  }

  rows(): ProgramRow[] {
    const said = (answers: Answers, field: YesNoField) =>
      answers[field] === 'blank' ? (this.#ticked.has(field) ? false : null) : answers[field]
    return this.#rows.map(({ answers, ...row }) => ({
      ...row,
      batch: said(answers, 'batch'),
      selfService: said(answers, 'self_service'),
      fileDownload: said(answers, 'filudtræk'),
    }))
  }
}

function perMonth(cell: string): number | null {
  // A limit of 0 is a limit: only what is blank says nothing.
  if (cell === '' || cell === '-') return null
  const count = parseCount(cell)
  if (count === null) throw new RowRefusal(rejectReasons.countUnreadable)
  return count
}
