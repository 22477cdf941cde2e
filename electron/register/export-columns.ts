// The columns of an exported register, with their headings: what an auditor needs to read it without Kontrolbog.
import type { Access, AuthorisationStatus } from '../../shared/register/authorisation-state.ts'
import type { RegisterListRow } from '../../shared/register/list.ts'
import type { Language } from '../../shared/window/contract.ts'

/** A row of the grid with what only the register itself says. */
export type ExportRow = RegisterListRow & {
  readonly number: string
  /** Name of the program it is given in; '' for online and everywhere. */
  readonly program: string
  readonly services: string
  readonly approvedBy: string
  readonly justification: string
  readonly purpose: string
  readonly legalBasis: string
  readonly ref: string
}

type Texts = { readonly da: string; readonly en: string }

const accesses: Record<Access, Texts> = {
  online: { da: 'Online', en: 'Online' },
  system: { da: 'System til system', en: 'System to system' },
  everywhere: { da: 'Online og system til system', en: 'Online and system to system' },
}

const statuses: Record<AuthorisationStatus, Texts> = {
  active: { da: 'Aktiv', en: 'Active' },
  ending: { da: 'Ophører snart', en: 'Ending soon' },
  ended: { da: 'Ophørt', en: 'Ended' },
  voided: { da: 'Fejlregistreret', en: 'Registered in error' },
  future: { da: 'Ikke påbegyndt', en: 'Not started' },
  unstated: { da: 'Påbegyndelse mangler', en: 'Start missing' },
}

const columns: readonly (Texts & { readonly value: (row: ExportRow, language: Language) => string })[] = [
  { da: 'Navn eller program', en: 'Name or program', value: ({ name }) => name },
  { da: 'Medarbejdernr.', en: 'Employee no.', value: ({ number }) => number },
  { da: 'Bruger-id', en: 'User ID', value: ({ userId }) => userId },
  { da: 'Enhed', en: 'Unit', value: ({ unit }) => unit },
  { da: 'Adgangstype', en: 'Access type', value: ({ access }, language) => accesses[access][language] },
  { da: 'Program', en: 'Program', value: ({ program }) => program },
  { da: 'Påbegyndt', en: 'Started', value: ({ from }) => dayMonthYear(from) },
  { da: 'Ophørt', en: 'Ended', value: ({ to }) => dayMonthYear(to) },
  { da: 'Status', en: 'Status', value: ({ status }, language) => statuses[status][language] },
  { da: 'Tjenester', en: 'Services', value: ({ services }) => services },
  { da: 'Godkendt af', en: 'Approved by', value: ({ approvedBy }) => approvedBy },
  { da: 'Begrundelse', en: 'Reason', value: ({ justification }) => justification },
  { da: 'Formål', en: 'Purpose', value: ({ purpose }) => purpose },
  { da: 'Hjemmel', en: 'Legal basis', value: ({ legalBasis }) => legalBasis },
  { da: 'Reference', en: 'Reference', value: ({ ref }) => ref },
  {
    da: 'Opslag i seneste kontrol',
    en: 'Look-ups in the latest control',
    value: ({ lookups }) => (lookups === null ? '' : String(lookups)),
  },
]

export function exportHeadings(language: Language): string[] {
  return columns.map((column) => column[language])
}

export function exportCells(row: ExportRow, language: Language): string[] {
  return columns.map(({ value }) => value(row, language))
}

/** 08.12.2026: what Danish Excel reads as a date. */
function dayMonthYear(date: string | null): string {
  return date === null ? '' : date.split('-').reverse().join('.')
}
