// An employee or a program as its form holds it, and back: texts are trimmed, '' is what is not stated, lists are parted
// by commas.
import type { EmployeeData, ProgramData } from '../../shared/ledger/register-events.ts'

/** '' = not stated. */
type Answer = '' | 'yes' | 'no'

export const employeeTexts = ['name', 'employeeNo', 'initials', 'unit', 'manager', 'email'] as const
export const employeeDates = ['employedFrom', 'employedTo'] as const
export const programTexts = [
  'name',
  'vendor',
  'environment',
  'owner',
  'types',
  'purpose',
  'legalBasis',
] as const
export const programDates = ['inUseFrom', 'inUseTo'] as const
export const programFlags = ['isBatch', 'isSelfService', 'isFileDownload'] as const

export type EmployeeValues = Record<
  (typeof employeeTexts)[number] | (typeof employeeDates)[number],
  string
> & {
  isExternal: Answer
}
export type ProgramValues = Record<(typeof programTexts)[number] | (typeof programDates)[number], string> &
  Record<(typeof programFlags)[number], Answer> & { fileDownloadsPerMonth: string }

export function employeeValues(data: EmployeeData): EmployeeValues {
  const { name, employeeNo, initials, unit, manager, email } = data
  return {
    name,
    employeeNo,
    initials,
    unit,
    manager,
    email,
    employedFrom: data.employedFrom ?? '',
    employedTo: data.employedTo ?? '',
    isExternal: answer(data.isExternal),
  }
}

export function employeeOf(values: EmployeeValues): EmployeeData {
  return {
    name: values.name.trim(),
    employeeNo: values.employeeNo.trim(),
    initials: values.initials.trim(),
    unit: values.unit.trim(),
    manager: values.manager.trim(),
    email: values.email.trim(),
    employedFrom: values.employedFrom || null,
    employedTo: values.employedTo || null,
    isExternal: said(values.isExternal),
  }
}

export function programValues(data: ProgramData): ProgramValues {
  const { name, vendor, environment, owner, types, purpose, legalBasis } = data
  return {
    name,
    vendor,
    environment,
    owner,
    types: types.join(', '),
    purpose,
    legalBasis,
    inUseFrom: data.inUseFrom ?? '',
    inUseTo: data.inUseTo ?? '',
    isBatch: answer(data.isBatch),
    isSelfService: answer(data.isSelfService),
    isFileDownload: answer(data.isFileDownload),
    fileDownloadsPerMonth: data.fileDownloadsPerMonth === null ? '' : String(data.fileDownloadsPerMonth),
  }
}

/** A number that is none is left to the schema to refuse. */
export function programOf(values: ProgramValues): ProgramData {
  return {
    name: values.name.trim(),
    vendor: values.vendor.trim(),
    environment: values.environment.trim(),
    owner: values.owner.trim(),
    types: values.types
      .split(',')
      .map((text) => text.trim())
      .filter(Boolean),
    purpose: values.purpose.trim(),
    legalBasis: values.legalBasis.trim(),
    inUseFrom: values.inUseFrom || null,
    inUseTo: values.inUseTo || null,
    isBatch: said(values.isBatch),
    isSelfService: said(values.isSelfService),
    isFileDownload: said(values.isFileDownload),
    fileDownloadsPerMonth:
      values.fileDownloadsPerMonth.trim() === '' ? null : Number(values.fileDownloadsPerMonth),
  }
}

function answer(flag: boolean | null): Answer {
  return flag === null ? '' : flag ? 'yes' : 'no'
}

function said(value: Answer): boolean | null {
  return value === '' ? null : value === 'yes'
}
