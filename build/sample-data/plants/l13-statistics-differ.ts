import { isInPeriod } from '../calendar.ts'
import { statisticsLine } from '../statistics.ts'
import type { Employee, Plant, Written } from '../world.ts'
import { castEmployee, type PlantScript } from './cast.ts'

/** Statistics that tell another story than the log: rows gone from the log, a user gone from the statistics. */
export const plantStatisticsDiffer: PlantScript = (world) => {
  const more = castEmployee(world, { system: 'online', unit: 'Ydelser og Udbetaling' })
  const goneFromLog = castEmployee(world, { system: 'online', unit: 'Teknik og Miljø' })
  goneFromLog.grant.isIdle = true
  const goneFromStatistics = castEmployee(world, { system: 'online', unit: 'Børn og Familie' })
  goneFromStatistics.grant.start = '2026-09-17'
  world.leftOutOfStatistics.add(goneFromStatistics.employee.employeeNo)

  return {
    statistics() {
      const ofMore = world.statistics.filter((line) => line.holder === more.employee.employeeNo)
      const type = ofMore[0]?.type ?? ''
      const concerned = ofMore.filter((line) => line.type === type)
      const raised = concerned.at(-1)
      if (raised === undefined) throw new Error('no statistics to raise')
      raised.count += 5
      plantHolder(
        'middel',
        more.employee,
        concerned.map((line) => line.written),
      )

      const { employeeNo, uuid } = goneFromLog.employee
      const deleted = ['2026-07', '2026-08', '2026-09'].map((month) => ({
        ...statisticsLine(employeeNo, `UI:DK-E:G:${uuid}`, 'CprPersonSmallSimple', month),
        count: 30,
      }))
      world.statistics.push(...deleted)
      plantHolder(
        'høj',
        goneFromLog.employee,
        deleted.map((line) => line.written),
      )

      const unseen = world.requests.filter(
        (request) =>
          request.employee === goneFromStatistics.employee &&
          request.program === null &&
          isInPeriod(request.atMs),
      )
      plantHolder(
        'høj',
        goneFromStatistics.employee,
        unseen.map((request) => request.log),
      )
      world.plants.push({
        rule: 'L13',
        case: null,
        severity: 'høj',
        subject: { kind: 'source', id: 'statistics.csv' },
        rows: [],
      })
    },
  }

  function plantHolder(severity: Plant['severity'], employee: Employee, rows: Written[]) {
    const subject = { kind: 'employee', id: employee.employeeNo } as const
    world.plants.push({ rule: 'L13', case: null, severity, subject, rows })
  }
}
