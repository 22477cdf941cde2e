// Datafordeleren's transaction statistics of the quarter: a count for each user, service and month, made of the same
// requests as the log.
import { isInPeriod, localDateOf } from './calendar.ts'
import { credentialAt, serviceOf } from './requests.ts'
import { notWritten, type Request, type StatisticsLine, type World } from './world.ts'

export function countTransactions(world: World): StatisticsLine[] {
  const lines = new Map<string, StatisticsLine>()
  for (const request of world.requests) {
    const { holder, identity } = statisticsName(request)
    if (!isInPeriod(request.logAtMs) || world.leftOutOfStatistics.has(holder)) continue
    const month = localDateOf(request.logAtMs).slice(0, 7)
    const type = statisticsType(request)
    const key = [identity, type, month].join('\n')
    const line = lines.get(key) ?? statisticsLine(holder, identity, type, month)
    line.count++
    lines.set(key, line)
  }
  return [...lines.values()].sort(compareLines)
}

export function statisticsLine(
  holder: string,
  identity: string,
  type: string,
  month: string,
): StatisticsLine {
  const to = month === '2026-09' ? '2026-09-30' : `${month}-31`
  return { holder, identity, type, from: `${month}-01`, to, count: 0, written: notWritten() }
}

/** The service, or the name of a transaction that is no service. */
export function statisticsType(request: Request): string {
  return serviceOf(request.ownType) || request.type
}

/** The statistics name a user by one of the identities, not always the one the log shows. */
function statisticsName(request: Request): { holder: string; identity: string } {
  const { program, employee } = request
  if (program !== null) return { holder: program.name, identity: credentialAt(program, request.atMs) }
  if (employee === null) return { holder: request.userId, identity: request.userId }
  const identity = employee.namedBy === 'rid' ? employee.rid : `UI:DK-E:G:${employee.uuid}`
  return { holder: employee.employeeNo, identity }
}

function compareLines(a: StatisticsLine, b: StatisticsLine): number {
  const key = (line: StatisticsLine) => `${line.identity}\n${line.type}\n${line.from}`
  return key(a) < key(b) ? -1 : 1
}
