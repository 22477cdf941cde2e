// Finds the employees who play the parts in planted misuse; each plays one, so that what one plant makes visible is not
// mixed with another.
import { addRequest, type Call } from '../requests.ts'
import { localDateOf } from '../calendar.ts'
import { newCaseRef } from '../case-refs.ts'
import { methodsFor } from '../methods.ts'
import { programNamed } from '../program-work.ts'
import type { Employee, Grant, Plant, Program, Request, World, Written } from '../world.ts'

/** Misuse in three steps: the register is prepared at once, the requests and the statistics by what it returns. */
export type PlantScript = (world: World) => { requests?(): void; statistics?(): void }

export type Part = {
  readonly employee: Employee
  readonly grant: Grant
  /** Null = online. */
  readonly program: Program | null
  readonly system: string
}

/** An employee of long standing with one open authorisation to this system (`isOnly`: and to no other) and no part yet. */
export function castEmployee(world: World, wanted: { system: string; unit?: string; isOnly?: true }): Part {
  for (const grant of world.grants) {
    const { employee } = grant
    if (employee === null || world.cast.has(employee.employeeNo)) continue
    if (grant.system !== wanted.system || grant.start >= '2026-01-01' || grant.end !== '') continue
    if (wanted.unit !== undefined && employee.unit !== wanted.unit) continue
    const others = world.grants.filter((other) => other.employee === employee && other !== grant)
    if (wanted.isOnly === true && others.length > 0) continue
    if (others.some((other) => other.system === wanted.system)) continue
    world.cast.add(employee.employeeNo)
    const program = wanted.system === 'online' ? null : programNamed(world, wanted.system)
    return { employee, grant, program, system: wanted.system }
  }
  throw new Error(`nobody left to cast for ${wanted.system}, ${wanted.unit ?? 'any unit'}`)
}

/** An employee of long standing without any authorisation. */
export function castOutsider(world: World, unit: string): Employee {
  const outsider = world.employees.find(
    (employee) =>
      employee.unit === unit &&
      employee.employedTo === '' &&
      employee.employedFrom < '2026-01-01' &&
      !world.cast.has(employee.employeeNo) &&
      world.grants.every((grant) => grant.employee !== employee),
  )
  if (outsider === undefined) throw new Error(`nobody without authorisation in ${unit}`)
  world.cast.add(outsider.employeeNo)
  return outsider
}

/** A look-up of someone nobody else looks up, in a case of its own where the system notes cases. */
export function lookUp(
  world: World,
  part: Pick<Part, 'employee' | 'program'> & { grant?: Grant },
  call: Partial<Call> & Pick<Call, 'date' | 'time'>,
): Request {
  const system = part.program?.name ?? 'online'
  return addRequest(world, {
    program: part.program,
    employee: part.employee,
    method: methodsFor(system, part.grant?.services ?? [])[0] ?? '',
    persons: [world.people.fresh()],
    caseRef: part.program === null ? '' : newCaseRef(world.random, system),
    purpose: part.program === null ? '' : part.program.purpose,
    ...call,
  })
}

/** Leaves a date to the plant: the employee's ordinary requests of that date are dropped. */
export function clearDates(world: World, employee: Employee, dates: readonly string[]): void {
  world.requests = world.requests.filter(
    (request) => request.employee !== employee || !dates.includes(localDateOf(request.atMs)),
  )
}

/** Local times so many ms apart, from HH:MM on. */
export function timesFrom(start: string, count: number, stepMs: number): number[] {
  const [hour = '0', minute = '0'] = start.split(':')
  return Array.from(
    { length: count },
    (_, index) => (Number(hour) * 60 + Number(minute)) * 60_000 + index * stepMs,
  )
}

/** The rows by which a rule about users sees requests: the program's own log, or the log for online requests. */
export function userRows(requests: readonly Request[]): Written[] {
  return requests.map((request) => request.own ?? request.log)
}

export function plantUser(
  world: World,
  rule: string,
  severity: Plant['severity'],
  employee: Employee,
  requests: readonly Request[],
  lettered: string | null = null,
): void {
  world.plants.push({
    rule,
    case: lettered,
    severity,
    subject: { kind: 'employee', id: employee.employeeNo },
    rows: userRows(requests),
  })
}
