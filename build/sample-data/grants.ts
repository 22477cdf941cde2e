// The authorisations of an ordinary quarter: every one justified, approved, with legal basis and scope.
import { formatDay, parseDay, type LocalDate } from '../../shared/time/local-date.ts'
import { periodFrom } from './calendar.ts'
import type { Random } from './random.ts'
import { units } from './staff.ts'
import { notWritten, type Employee, type Grant, type Program } from './world.ts'

const scopes: Readonly<Record<string, readonly (readonly string[])[]>> = {
  online: [
    ['CprPersonSmallSimple', 'CprPersonMediumSimple'],
    ['CprPersonSmallSimple', 'CprPersonMediumSimple', 'CprPersonSmallComplete'],
    ['CPRPersonMediumSimple', 'CprPersonFullSimple', 'CprPersonSmallComplete'],
    ['opslag', 'søgning'],
  ],
  Fjordsag: [['CprPersonMediumSimple'], ['CprPersonMediumSimple', 'CprPersonFullSimple']],
  Ydelsesflow: [['CPRCustom_PublicSectorPerson']],
  Plejenet: [['PersonSmallCurrentListSimple'], ['opslag']],
}

export function authoriseStaff(random: Random, employees: readonly Employee[]): Grant[] {
  const grants: Grant[] = []
  for (const unit of units) {
    for (const employee of employees.filter((other) => other.unit === unit.name)) {
      for (const [system, share] of Object.entries(unit.shares)) {
        if (employee.employedTo.startsWith('2025') || !random.chance(share)) continue
        grants.push(...employeeGrants(random, employee, system))
      }
    }
  }
  return grants
}

export function authorisePrograms(programs: readonly Program[]): Grant[] {
  return programs.map((program) => ({
    employee: null,
    program,
    holder: program.name,
    system: '',
    start: program.name === 'Fristvagt' ? '2026-08-04' : program.from,
    end: '',
    services: program.types,
    approvedBy: 'Sikkerhedsansvarlig',
    justification: 'Nødvendig for driften af systemet',
    purpose: program.purpose,
    legalBasis: program.legalBasis,
    isIdle: false,
    written: notWritten(),
  }))
}

/** One authorisation, or two that follow each other without a gap. */
function employeeGrants(random: Random, employee: Employee, system: string): Grant[] {
  const grant: Grant = {
    employee,
    program: null,
    holder: writtenHolder(random, employee),
    system,
    start: firstDate(random, employee),
    end: employee.employedTo,
    services: random.pick(scopes[system] ?? []),
    approvedBy: employee.manager,
    justification: `Sagsbehandling i ${employee.unit}`,
    purpose: 'Sagsbehandling',
    legalBasis: 'Databeskyttelsesforordningen artikel 6, stk. 1, litra e',
    isIdle: false,
    written: notWritten(),
  }
  if (grant.end !== '' || grant.start >= periodFrom || !random.chance(0.03)) return [grant]
  return [
    { ...grant, end: '2026-07-31' },
    { ...grant, start: '2026-08-01', written: notWritten() },
  ]
}

function firstDate(random: Random, employee: Employee): LocalDate {
  const employed = parseDay(employee.employedFrom)
  if (employee.employedFrom >= periodFrom) return formatDay(employed + random.integer(0, 5))
  return formatDay(Math.max(employed, parseDay('2023-02-01')) + random.integer(0, 180))
}

function writtenHolder(random: Random, employee: Employee): string {
  const others = [employee.initials, employee.logins[0] ?? employee.employeeNo, employee.email]
  return random.chance(0.8) || employee.unit === 'Hjemmepleje og Sundhed'
    ? employee.employeeNo
    : random.pick(others)
}
