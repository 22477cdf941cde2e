// One call to CPR as its two logs will tell it: the identities, the names of the service, and the times.
import { instant, instantAt, localDateOf } from './calendar.ts'
import { ownCvr, processorCvrs } from './cvr-numbers.ts'
import type { PersonKey } from './people.ts'
import { notWritten, type Employee, type Program, type Request, type World } from './world.ts'

export const graphQlName = 'CustomPublicSectorPerson'

/** What a request is, before the logs' own forms of it. */
export type Call = {
  /** Null = online. */
  readonly program: Program | null
  readonly employee: Employee | null
  readonly date: string
  /** HH:MM[:SS[.fff]], or ms after midnight. */
  readonly time: string | number
  readonly method: string
  readonly persons?: readonly PersonKey[]
  readonly query?: string
  readonly caseRef?: string
  readonly purpose?: string
  readonly resultCount?: number
  readonly cvr?: string
  /** Instead of the employee's own identity. */
  readonly identity?: string
  /** The program keeps no log of it. */
  readonly isOnlyInLog?: boolean
}

export function addRequest(world: World, call: Call): Request {
  const { random } = world
  const { program, employee } = call
  const atMs = typeof call.time === 'number' ? instantAt(call.date, call.time) : instant(call.date, call.time)
  const identities =
    program === null
      ? onlineIdentities(employee, call.identity)
      : { userId: '', signature: credentialAt(program, atMs) }
  const request: Request = {
    program,
    employee,
    atMs,
    logAtMs: program === null ? atMs : atMs + random.integer(120, 900),
    endUser: program === null ? '' : (call.identity ?? endUserOf(program, employee)),
    ...identities,
    type: logType(call.method, random.next()),
    ownType: call.method,
    persons: call.persons ?? [],
    query: call.query ?? '',
    caseRef: call.caseRef ?? '',
    purpose: call.purpose ?? '',
    resultCount: call.resultCount ?? call.persons?.length ?? 0,
    cvr: call.cvr ?? (program?.isBatch === true ? processorCvrs[0] : ownCvr),
    isProtected: random.chance(0.02),
    transactionId: random.uuid(),
    log: notWritten(),
    own: program === null || call.isOnlyInLog === true ? null : notWritten(),
    repeated: null,
  }
  world.requests.push(request)
  return request
}

/** How Datafordeleren's log names an online user: by login and certificate, by 32 hex digits, or by OCES2 name. */
export function onlineIdentities(employee: Employee | null, identity?: string) {
  if (identity !== undefined || employee === null) return { userId: identity ?? '', signature: '' }
  if (employee.namedBy === 'rid') return { userId: '', signature: employee.rid }
  if (employee.namedBy === 'hex')
    return { userId: employee.uuid.replaceAll('-', '').toUpperCase(), signature: '' }
  return { userId: employee.logins[0] ?? '', signature: `UI:DK-E:G:${employee.uuid}` }
}

/** How a program's own log names the case worker. */
function endUserOf(program: Program, employee: Employee | null): string {
  if (employee === null) return ''
  if (program.name === 'Fjordsag') return employee.logins[0] ?? ''
  return program.name === 'Plejenet' ? employee.initials : employee.email
}

export function credentialAt(program: Program, atMs: number): string {
  const date = localDateOf(atMs)
  return (
    program.credentials.findLast((credential) => credential.from <= date)?.id ??
    program.credentials[0]?.id ??
    ''
  )
}

/** Service, version and method, as Datafordeleren writes them; sometimes the bare method, and not always in one case. */
function logType(method: string, draw: number): string {
  const service = serviceOf(method)
  if (method === graphQlName) return `CPRCustom_${graphQlName.slice('Custom'.length)}`
  if (service === '') return method
  if (draw < 0.1) return method
  return draw < 0.2 ? `${service.toUpperCase()}/1/rest/${method}` : `${service}/1/REST/${method}`
}

/** The service of a REST method, or '' for what is no REST method. */
export function serviceOf(method: string): string {
  return /^Person(Full|Medium|Small)/.test(method)
    ? `Cpr${method.replace('Current', '').replace('List', '')}`
    : ''
}
