// What the register is filled with, with a default for every field.
import type { AuthorisationRow, EmployeeRow, ProgramRow } from '../../shared/imports/list-rows.ts'
import type { AuthorisationData, EmployeeData, ProgramData } from '../../shared/ledger/register-events.ts'
import type { ImportData } from '../../shared/ledger/import-events.ts'

export function anEmployeeRow(row: Partial<EmployeeRow> = {}): EmployeeRow {
  return {
    line: 2,
    employeeNo: 'M001',
    initials: 'anbe',
    name: 'Anna Bentsen',
    unit: 'Borgerservice',
    manager: 'Lone Leder',
    email: 'anbe@vestby.example',
    employedFrom: '2020-01-01',
    employedTo: null,
    external: null,
    identities: [],
    ...row,
  }
}

export function aProgramRow(row: Partial<ProgramRow> = {}): ProgramRow {
  return {
    line: 2,
    name: 'Fagsystem A',
    vendor: 'Leverandøren',
    environment: 'produktion',
    owner: 'M001',
    credentials: [],
    types: [],
    purpose: 'sagsbehandling',
    legalBasis: 'CPR-loven',
    from: null,
    to: null,
    batch: null,
    selfService: null,
    fileDownload: null,
    fileDownloadsPerMonth: null,
    ...row,
  }
}

export function anAuthorisationRow(row: Partial<AuthorisationRow> = {}): AuthorisationRow {
  return {
    line: 2,
    holder: 'M001',
    type: '',
    system: 'online',
    startMs: Date.UTC(2025, 0, 1),
    endMs: null,
    services: ['CprPersonSmallSimple'],
    approvedBy: 'Lone Leder',
    justification: 'sagsbehandling',
    purpose: 'sagsbehandling',
    legalBasis: 'CPR-loven',
    ref: '2026-17',
    ...row,
  }
}

export function anEmployee(data: Partial<EmployeeData> = {}): EmployeeData {
  return {
    employeeNo: 'M001',
    initials: 'anbe',
    name: 'Anna Bentsen',
    unit: 'Borgerservice',
    manager: 'Lone Leder',
    email: '',
    employedFrom: '2020-01-01',
    employedTo: null,
    isExternal: null,
    ...data,
  }
}

export function aProgram(data: Partial<ProgramData> = {}): ProgramData {
  return {
    name: 'Fagsystem A',
    vendor: '',
    environment: '',
    owner: '',
    types: [],
    purpose: '',
    legalBasis: '',
    inUseFrom: null,
    inUseTo: null,
    isBatch: null,
    isSelfService: null,
    isFileDownload: null,
    fileDownloadsPerMonth: null,
    ...data,
  }
}

export function anAuthorisation(
  data: Pick<AuthorisationData, 'holder'> & Partial<AuthorisationData>,
): AuthorisationData {
  return {
    holderKind: 'employee',
    type: '',
    system: '',
    services: [],
    approvedBy: '',
    justification: '',
    purpose: '',
    legalBasis: '',
    ref: '',
    startMs: Date.UTC(2026, 0, 1),
    endMs: null,
    ...data,
  }
}

export function anImport(data: Partial<ImportData> = {}): ImportData {
  return {
    kind: 'employees',
    file: 'employees.csv',
    sha256: '0a'.repeat(32),
    bytes: 100,
    encoding: 'utf-8',
    separator: ';',
    timezone: 'Europe/Copenhagen',
    rowsRead: 3,
    accepted: 2,
    rejected: 1,
    duplicates: 0,
    flagged: 0,
    columns: { Medarbejdernr: 'employee_no', Bemærkning: null },
    declared: { from: '2026-07-01', to: '2026-09-30' },
    program: null,
    firstDate: null,
    lastDate: null,
    ...data,
  }
}
