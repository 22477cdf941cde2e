// Imports statistics and the register's lists: rows as objects, kept in memory, so their number is bounded.
import { AppError } from '../../shared/errors.ts'
import { listYears } from '../../shared/imports/time-reading.ts'
import { AuthorisationRows } from './authorisation-rows.ts'
import { EmployeeRows } from './employee-rows.ts'
import type { ImportOutcome } from './import-request.ts'
import { type ImportRun, summarise } from './import-run.ts'
import { ListTimes, RowRefusal } from './list-times.ts'
import { ProgramRows } from './program-rows.ts'
import { RowCells } from './row-cells.ts'
import { dateOrderOf } from './row-instants.ts'
import { StatisticsRows } from './statistics-rows.ts'
import { writeStatisticsStore } from './statistics-store.ts'

const maxListRows = 200_000
const maxStatisticsRows = 1_000_000

type RowSink = { readonly count: number; take(cells: RowCells): void }

/** @throws AppError too-many-rows, and what reading rows throws; NotUtf8 */
export async function importList(run: ImportRun): Promise<ImportOutcome> {
  const { request, opened } = run
  const times = new ListTimes(
    { order: dateOrderOf(request.profile), ...listYears },
    opened.zone,
    run.questions,
  )
  switch (request.kind) {
    case 'statistics': {
      const sink = new StatisticsRows({
        headers: opened.headers,
        fieldOfColumn: opened.match.fieldOfColumn,
        serviceColumns: opened.match.serviceColumns,
        declared: { from: request.from, to: request.to },
        times,
      })
      const accepted = await takeRows(run, sink, times, maxStatisticsRows)
      if (request.store) {
        writeStatisticsStore(request.store.partialPath, Buffer.from(request.store.key), sink.rows)
      }
      return { ...outcome(run, accepted, sink.first, sink.last), statistics: sink.rows }
    }
    case 'employees': {
      const sink = new EmployeeRows(times)
      return { ...outcome(run, await takeRows(run, sink, times, maxListRows)), employees: sink.rows() }
    }
    case 'programs': {
      const sink = new ProgramRows(times)
      return { ...outcome(run, await takeRows(run, sink, times, maxListRows)), programs: sink.rows() }
    }
    case 'authorisations': {
      const sink = new AuthorisationRows(times)
      return { ...outcome(run, await takeRows(run, sink, times, maxListRows)), authorisations: sink.rows() }
    }
    default:
      throw new Error('a log is no list')
  }
}

async function takeRows(run: ImportRun, sink: RowSink, times: ListTimes, limit: number): Promise<number> {
  const { judge, opened, questions, request } = run
  const cells = new RowCells(opened.scanner, opened.match.fieldOfColumn)
  let accepted = 0
  await run.eachRow(() => {
    times.flag = null
    try {
      sink.take(cells)
    } catch (error) {
      if (!(error instanceof RowRefusal)) throw error
      return judge.reject(cells.line, error.reason)
    }
    accepted++
    if (times.flag !== null) judge.flag(cells.line, times.flag)
    if (sink.count > limit) throw new AppError('too-many-rows', { file: request.file, line: cells.line })
  })
  questions.refuse(request.file)
  return accepted
}

function outcome(
  run: ImportRun,
  accepted: number,
  from: string | null = null,
  to: string | null = null,
): ImportOutcome {
  const { serviceColumns, fieldOfColumn } = run.opened.match
  const fields = new Set(fieldOfColumn.filter((name) => name !== null))
  if (serviceColumns.length > 0) fields.add('transaction_type')
  return {
    summary: {
      ...summarise(run, { accepted, duplicates: 0, fromMs: null, toMs: null, unaccepted: [] }),
      from,
      to,
    },
    fields: [...fields],
    hasFractions: false,
    keys: new BigUint64Array(0),
    duplicates: [],
  }
}
