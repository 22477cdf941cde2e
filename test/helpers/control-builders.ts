// Builders for control inputs with a default for every field. Instants are written as a Danish clock reads them.
import { createHash, createHmac } from 'node:crypto'
import type { ControlInput, ControlSource } from '../../shared/control/control-input.ts'
import type { Hashing } from '../../shared/control/hashing.ts'
import type { LogColumns, StatisticsRow, TextColumn } from '../../shared/imports/log-columns.ts'
import type { Authority } from '../../shared/register/authority.ts'
import type {
  AuthorisationFact,
  EmployeeFact,
  IdentityFact,
  ProgramFact,
} from '../../shared/register/facts.ts'
import { identityKey } from '../../shared/text/normalise.ts'
import { dayMs, parseDay } from '../../shared/time/local-date.ts'
import { openZone } from '../../shared/time/zone.ts'

const copenhagen = openZone('Europe/Copenhagen')

export const hashing: Hashing = {
  sha256Hex: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  sha256HexOfParts: (parts) => hashing.sha256Hex(Buffer.concat([...parts])),
  hmacSha256: (key, message) => createHmac('sha256', key).update(message, 'utf8').digest(),
}

export const aSeed = new Uint8Array(16).fill(7)

/** UTC ms of `yyyy-mm-dd`, `yyyy-mm-dd HH:MM`, `... HH:MM:SS` or `... HH:MM:SS.fff` on a Danish clock, or of an ISO instant with offset. */
export function at(text: string): number {
  const local = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{3}))?)?)?$/.exec(text)
  if (!local) return new Date(text).getTime()
  const [, date, hour = '0', minute = '0', second = '0', ms = '0'] = local
  const wallMs = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + Number(ms)
  return copenhagen.toUtc(parseDay(date!) * dayMs + wallMs).utcMs
}

/** The exclusive end of an authorisation that ends on a local date. */
export function endOf(date: string): number {
  return copenhagen.toUtc((parseDay(date) + 1) * dayMs).utcMs
}

export function anIdentity(raw: string, overrides: Partial<IdentityFact> = {}): IdentityFact {
  return { raw, key: identityKey(raw), field: 'login', from: null, to: null, ...overrides }
}

/** Identities given as texts are always theirs; the employee no. is always among them. */
export function anEmployee(
  overrides: Partial<Omit<EmployeeFact, 'identities'>> & {
    identities?: readonly (string | IdentityFact)[]
  } = {},
): EmployeeFact {
  const { identities = [], ...rest } = overrides
  const employeeNo = rest.employeeNo ?? 'M1001'
  return {
    employeeNo,
    initials: '',
    name: 'Aase Prøvesen',
    unit: 'Borgerservice',
    manager: '',
    employedFrom: '2020-01-01',
    employedTo: null,
    external: null,
    source: null,
    ...rest,
    identities: [
      anIdentity(employeeNo, { field: 'employee_no' }),
      ...(rest.initials ? [anIdentity(rest.initials, { field: 'initials' })] : []),
      ...identities.map((identity) => (typeof identity === 'string' ? anIdentity(identity) : identity)),
    ],
  }
}

export function aProgram(
  overrides: Partial<Omit<ProgramFact, 'identities'>> & {
    identities?: readonly (string | IdentityFact)[]
  } = {},
): ProgramFact {
  const { identities = [], ...rest } = overrides
  return {
    name: 'Fagsystem A',
    vendor: 'Leverandør',
    environment: 'produktion',
    owner: '',
    types: [],
    purpose: '',
    legalBasis: '',
    from: null,
    to: null,
    batch: false,
    selfService: false,
    fileDownload: null,
    fileDownloadsPerMonth: null,
    source: null,
    ...rest,
    identities: identities.map((identity) =>
      typeof identity === 'string' ? anIdentity(identity) : identity,
    ),
  }
}

/** Of employee M1001 by default; `holder` as a text is an employee no. Everywhere, from 2025, with an empty scope. */
export function anAuthorisation(
  overrides: Partial<Omit<AuthorisationFact, 'holder'>> & {
    holder?: string | AuthorisationFact['holder']
  } = {},
): AuthorisationFact {
  const { holder = 'M1001', ...rest } = overrides
  return {
    holder: typeof holder === 'string' ? { kind: 'employee', id: holder } : holder,
    type: '',
    system: '',
    startMs: at('2025-01-01'),
    endMs: null,
    services: [],
    approvedBy: 'Leder',
    justification: 'Sagsbehandling',
    purpose: 'Sagsbehandling',
    legalBasis: 'CPR-loven',
    ref: '',
    isVoided: false,
    source: null,
    ...rest,
  }
}

/** One row of a log. A ten-digit person is a number, any other text is another key; the line defaults to place + 2. */
export type LogRow = {
  line?: number
  time?: string | number
  endUser?: string
  userId?: string
  signature?: string
  type?: string
  caseRef?: string
  purpose?: string
  unit?: string
  cvr?: string
  protected?: string
  resultCount?: number
  persons?: readonly string[]
}

/** A look-up by M1001 on a Monday morning in the default period, of one person. */
export function aLogRow(overrides: LogRow = {}): LogRow {
  return {
    time: '2026-08-03 10:00:00',
    userId: 'M1001',
    type: 'PersonFullListSimple',
    persons: ['7001011234'],
    ...overrides,
  }
}

/** Rows as given, each field '' where it is left out; fields matched are those that some row fills in. */
export function logColumns(rows: readonly LogRow[], overrides: Partial<LogColumns> = {}): LogColumns {
  const otherPersons: string[] = []
  const persons = rows.flatMap((row) =>
    (row.persons ?? []).map((text) => {
      if (/^\d{10}$/.test(text)) return Number(text)
      const known = otherPersons.indexOf(text)
      return -(1 + (known >= 0 ? known : otherPersons.push(text) - 1))
    }),
  )
  const personStart = new Uint32Array(rows.length + 1)
  for (const [index, row] of rows.entries())
    personStart[index + 1] = personStart[index]! + (row.persons ?? []).length
  const time = Float64Array.from(rows, (row) =>
    typeof row.time === 'number' ? row.time : at(row.time ?? '2026-08-03 10:00'),
  )
  const texts = {
    end_user: rows.map((row) => row.endUser ?? ''),
    user_id: rows.map((row) => row.userId ?? ''),
    signature: rows.map((row) => row.signature ?? ''),
    transaction_type: rows.map((row) => row.type ?? 'PersonFullListSimple'),
    case_ref: rows.map((row) => row.caseRef ?? ''),
    purpose: rows.map((row) => row.purpose ?? ''),
    unit: rows.map((row) => row.unit ?? ''),
    cvr: rows.map((row) => row.cvr ?? ''),
    protected: rows.map((row) => row.protected ?? ''),
  }
  const filled = Object.entries(texts).filter(([, column]) => column.some((text) => text !== ''))
  return {
    rowCount: rows.length,
    line: Uint32Array.from(rows, (row, index) => row.line ?? index + 2),
    time,
    endUser: textColumn(texts.end_user),
    userId: textColumn(texts.user_id),
    signature: textColumn(texts.signature),
    transactionType: textColumn(texts.transaction_type),
    caseRef: textColumn(texts.case_ref),
    purpose: textColumn(texts.purpose),
    unit: textColumn(texts.unit),
    cvr: textColumn(texts.cvr),
    protected: textColumn(texts.protected),
    resultCount: Int32Array.from(rows, (row) => row.resultCount ?? -1),
    personStart,
    persons: Float64Array.from(persons),
    otherPersons,
    fields: ['timestamp', 'person', ...filled.map(([field]) => field)],
    hasFractions: time.some((ms) => ms % 1000 !== 0),
    ...overrides,
  }
}

function textColumn(values: readonly string[]): TextColumn {
  const texts = ['']
  const codes = Uint32Array.from(values, (value) => {
    const known = texts.indexOf(value)
    return known >= 0 ? known : texts.push(value) - 1
  })
  return { codes, texts }
}

/** A source of the default quarter; its hash is that of its name. */
export function aSource(overrides: Partial<ControlSource> = {}): ControlSource {
  const file = overrides.file ?? 'log.csv'
  return {
    file,
    kind: 'log',
    sha256: hashing.sha256Hex(file),
    program: null,
    from: '2026-07-01',
    to: '2026-09-30',
    fields: overrides.log?.fields ?? [],
    duplicates: [],
    ...overrides,
  }
}

export function aLog(rows: readonly LogRow[], overrides: Partial<ControlSource> = {}): ControlSource {
  return aSource({ log: logColumns(rows), ...overrides })
}

/** A program log; of Fagsystem A by default. */
export function aProgramLog(rows: readonly LogRow[], overrides: Partial<ControlSource> = {}): ControlSource {
  return aLog(rows, { file: 'fagsystem.csv', kind: 'program-log', program: 'Fagsystem A', ...overrides })
}

export function aStatisticsRow(overrides: Partial<StatisticsRow> = {}): StatisticsRow {
  return {
    line: 2,
    userId: 'M1001',
    signature: '',
    transactionType: 'PersonFullListSimple',
    count: 1,
    from: '2026-07-01',
    to: '2026-09-30',
    ...overrides,
  }
}

export function aStatistics(
  rows: readonly StatisticsRow[],
  overrides: Partial<ControlSource> = {},
): ControlSource {
  return aSource({ file: 'statistik.csv', kind: 'statistics', statistics: rows, ...overrides })
}

/** A list of the register; authorisations with every column by default. */
export function aList(overrides: Partial<ControlSource> = {}): ControlSource {
  return aSource({
    file: 'autorisationer.csv',
    kind: 'authorisations',
    fields: 'type system start end services approved_by justification purpose legal_basis ref'.split(' '),
    ...overrides,
  })
}

export function anAuthority(overrides: Partial<Authority> = {}): Authority {
  return {
    name: 'Vestby Kommune',
    cvr: '12345679',
    accessEstablished: '2026-07-01',
    officers: [{ name: 'Asta', initials: 'ASEK', role: 'sikkerhedsansvarlig', from: '2020-01-01' }],
    ...overrides,
  }
}

/** The third quarter of 2026, one authorised employee (M1001), run on 5 October. */
export function aControlInput(
  overrides: Partial<Omit<ControlInput, 'register'>> & { register?: Partial<ControlInput['register']> } = {},
): ControlInput {
  const { register = {}, ...rest } = overrides
  return {
    from: '2026-07-01',
    to: '2026-09-30',
    nowMs: at('2026-10-05 09:00'),
    authority: anAuthority(),
    sources: [],
    isStartUp: false,
    ...rest,
    register: {
      employees: [anEmployee()],
      programs: [],
      authorisations: [anAuthorisation()],
      ...register,
    },
  }
}
