// What Datafordeleren hands over: the log search, rows of its last day delivered late in another form, and statistics.
import { clockTexts, danishDate, instant } from '../calendar.ts'
import { graphQlName } from '../requests.ts'
import type { Request, World, Written } from '../world.ts'
import { ownCvr } from '../cvr-numbers.ts'
import { writeDelimited, type TableRow } from './delimited.ts'

export const logFile = 'log.csv'
export const lateFile = 'log-efterlevering.csv'
export const statisticsFile = 'statistics.csv'

/** From here on rows were not yet in the first delivery. */
const lateFrom = instant('2026-09-30', '12:00')

export function writeDatafordelerFiles(folder: string, world: World): void {
  const requests = [...world.requests].sort((a, b) => a.logAtMs - b.logAtMs)
  const early = requests.filter((request) => request.logAtMs < lateFrom)
  const late = requests.filter((request) => request.logAtMs >= lateFrom || request.repeated?.file === 'late')
  writeDelimited(
    folder,
    logFile,
    { separator: ';', newline: '\r\n', encoding: 'utf-8 with BOM' },
    {
      header: [
        'Tidspunkt',
        'Bruger',
        'Signatur',
        'CVR-nummer',
        'Transaktionstype',
        'CPR-nummer',
        'Forespørgsel',
        'Antal resultater',
        'Sagsnr',
        'Beskyttelse',
        'Transaktions-id',
      ],
      rows: early.flatMap((request) => {
        const cells = logCells(request)
        const again = request.repeated?.file === 'same' ? [{ cells, written: request.repeated.written }] : []
        return [{ cells, written: request.log }, ...again]
      }),
    },
  )
  writeDelimited(
    folder,
    lateFile,
    { separator: ',', newline: '\n', encoding: 'utf-8' },
    {
      header: [
        '@timestamp',
        'user_id',
        'subject_dn',
        'cvr',
        'transaction_type',
        'person',
        'query',
        'result_count',
        'case_ref',
        'protected',
        'transaction_id',
      ],
      rows: late.map((request) => lateRow(request)),
    },
  )
  writeStatistics(folder, world)
}

function logCells(request: Request): string[] {
  const at = clockTexts(request.logAtMs, 'local')
  return [
    `${at.day}-${at.month}-${at.year} ${at.hour}:${at.minute}:${at.second},${at.fraction}`,
    ...commonCells(request),
  ]
}

function lateRow(request: Request): TableRow {
  const at = clockTexts(request.logAtMs, 'local')
  const time = `${at.year}-${at.month}-${at.day}T${at.hour}:${at.minute}:${at.second}.${at.fraction}+02:00`
  const written: Written = request.repeated?.written ?? request.log
  return { cells: [time, ...commonCells(request)], written }
}

function commonCells(request: Request): string[] {
  const isOnline = request.program === null
  return [
    request.userId,
    request.signature,
    request.cvr,
    request.type,
    isOnline ? request.persons.join('|') : '',
    isOnline ? request.query : programQuery(request),
    String(request.resultCount),
    isOnline ? request.caseRef : '',
    request.isProtected ? '00001' : '',
    request.transactionId,
  ]
}

/** A program's call as its URL or GraphQL variables tell it. */
function programQuery(request: Request): string {
  if (request.persons.length === 0) return request.query
  if (request.ownType === graphQlName) {
    return JSON.stringify({ input: { personnummer: { personnummer: { in: request.persons } } } })
  }
  return `/CPR/${request.type}?pnr.personnummer.wi=${request.persons.join('%7C')}&pageSize=100`
}

function writeStatistics(folder: string, world: World): void {
  const total = world.statistics.reduce((sum, line) => sum + line.count, 0)
  writeDelimited(
    folder,
    statisticsFile,
    {
      separator: ';',
      newline: '\r\n',
      encoding: 'windows-1252',
      preamble: [`Transaktionsstatistik for CVR ${ownCvr};;;;`, 'Udtræk af 2. oktober 2026;;;;', ''],
      closing: [`I alt;;${thousands(total)};;`],
    },
    {
      header: ['Anvender', 'Transaktionstype', 'Antal', 'Fra', 'Til'],
      rows: world.statistics.map((line) => ({
        cells: [line.identity, line.type, thousands(line.count), danishDate(line.from), danishDate(line.to)],
        written: line.written,
      })),
    },
  )
}

/** 1234 as 1.234. */
function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.')
}
