// Titles and filters of the system's file dialogs.
import type { Language } from '../../shared/window/contract.ts'

type Texts = { readonly da: string; readonly en: string }

const titles = {
  'data-file': { da: 'Vælg mappen med datafilen', en: 'Choose the folder of the data file' },
  'new-data-file': { da: 'Vælg mappen til datafilen', en: 'Choose a folder for the data file' },
  restore: { da: 'Vælg en tom mappe til gendannelsen', en: 'Choose an empty folder to restore into' },
  log: { da: 'Vælg logsøgning', en: 'Choose a log search' },
  'program-log': { da: 'Vælg programmets egen log', en: "Choose the program's own log" },
  statistics: { da: 'Vælg transaktionsstatistik', en: 'Choose transaction statistics' },
  employees: { da: 'Vælg liste over medarbejdere', en: 'Choose a list of employees' },
  programs: { da: 'Vælg liste over programmer', en: 'Choose a list of programs' },
  authorisations: { da: 'Vælg liste over autorisationer', en: 'Choose a list of authorisations' },
  document: { da: 'Vælg dokument', en: 'Choose a document' },
  backup: { da: 'Vælg sikkerhedskopi', en: 'Choose a backup' },
  pack: { da: 'Vælg mappe til dokumentationspakken', en: 'Choose a folder for the evidence pack' },
  'recovery-key': { da: 'Gem genoprettelsesnøglen', en: 'Save the recovery key' },
  csv: { da: 'Gem som CSV', en: 'Save as CSV' },
  calendar: { da: 'Gem frister som kalenderfil', en: 'Save deadlines as a calendar file' },
  'reject-list': { da: 'Gem fejllisten', en: 'Save the list of errors' },
} as const satisfies Record<string, Texts>

export type DialogPurpose = keyof typeof titles

export function dialogTitle(purpose: DialogPurpose, language: Language): string {
  return titles[purpose][language]
}

const lists = ['csv', 'txt', 'tsv', 'gz', 'zip']
const logs = [...lists, 'log']

const extensions: Partial<Record<DialogPurpose, readonly string[]>> = {
  log: logs,
  'program-log': logs,
  statistics: lists,
  employees: lists,
  programs: lists,
  authorisations: lists,
  csv: ['csv'],
  calendar: ['ics'],
  'reject-list': ['csv'],
  'recovery-key': ['txt'],
  backup: ['kontrolbog-backup', 'zip'],
}

export function dialogFilters(
  purpose: DialogPurpose,
  language: Language,
): { name: string; extensions: string[] }[] {
  const known = extensions[purpose]
  const all = { name: language === 'da' ? 'Alle filer' : 'All files', extensions: ['*'] }
  return known ? [{ name: known.map((each) => `.${each}`).join(', '), extensions: [...known] }, all] : [all]
}
