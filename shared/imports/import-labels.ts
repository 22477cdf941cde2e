// How error sentences name the kinds of files.
import type { ImportKind } from './import-summary.ts'

/** The kind in a Danish sentence: "filen er givet som ...". */
export function importLabel(kind: ImportKind): string {
  return labels[kind]
}

const labels: Record<ImportKind, string> = {
  log: 'logsøgning',
  'program-log': 'log fra et program',
  statistics: 'transaktionsstatistik',
  employees: 'medarbejderliste',
  programs: 'programliste',
  authorisations: 'autorisationsliste',
}
