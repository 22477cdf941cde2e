// Rules that a run does not carry out, and why: those this edition does not have yet, and those whose input is missing.
import type { ControlInput } from './control-input.ts'
import type { ImportKind } from '../imports/import-summary.ts'

type OtherRule = { readonly id: string; readonly title: string; readonly clauses: readonly string[] }

const logClauses = ['T3.13', 'T3.14', 'T4.12']

/** Every rule id of the domain that this edition does not run. */
export const rulesOfLaterEditions: readonly OtherRule[] = [
  { id: 'A3b', title: 'Ubrugt tjeneste', clauses: ['T3.4'] },
  { id: 'A4', title: 'Autoriseret, ikke ansat', clauses: ['T3.3', 'T3.9'] },
  { id: 'A6', title: 'Manglende oplæring', clauses: ['T3.5'] },
  { id: 'A6b', title: 'Manglende kvittering', clauses: ['T3.6'] },
  { id: 'A7', title: 'Fejl i fortegnelsen', clauses: ['T3.11', 'T3.12'] },
  { id: 'A8', title: 'Signatur', clauses: ['T3.8', 'T3.9'] },
  { id: 'L6', title: 'Beskyttelsesliste', clauses: logClauses },
  { id: 'L7', title: 'Eget nummer', clauses: logClauses },
  { id: 'L8', title: 'Relationer', clauses: logClauses },
  { id: 'L10', title: 'Beskyttet person', clauses: [...logClauses, 'T9.5', 'T9.6'] },
  { id: 'L11', title: 'Hul i log', clauses: logClauses },
  { id: 'L12', title: 'Ukendt IP', clauses: [...logClauses, 'T6.1', 'T6.5'] },
  { id: 'L14', title: 'Manglende slutbruger', clauses: [...logClauses, 'T4.8'] },
  { id: 'L15', title: 'S2S-afstemning', clauses: [...logClauses, 'T4.14', 'T4.15'] },
  { id: 'L16', title: 'Fælles konto', clauses: [...logClauses, 'T3.10'] },
  { id: 'L18', title: 'Sjælden transaktion', clauses: logClauses },
  { id: 'L21', title: 'Under fravær', clauses: logClauses },
  { id: 'L25', title: 'Genoptaget brug', clauses: logClauses },
  { id: 'C2', title: 'Autorisationskontrol for sent', clauses: ['T4.6'] },
  { id: 'C3', title: 'Interne bestemmelser', clauses: ['T4.3'] },
  { id: 'C4', title: 'Program uden egen kontrol', clauses: ['T4.8', 'T4.14', 'T4.15'] },
  { id: 'C6', title: 'Ubesvarede rækker ved godkendelse', clauses: ['T4.5', 'T4.12'] },
  { id: 'C7', title: 'Vurdering af egne opslag', clauses: ['T4.12'] },
  { id: 'C8', title: 'Mistankekontrol', clauses: ['T4.17'] },
  { id: 'C9', title: 'Perioder uden sammenhæng', clauses: ['T4.13'] },
  { id: 'C10', title: 'Ingen sikkerhedsansvarlig', clauses: ['T3.1'] },
  { id: 'C11', title: 'Tjeklister', clauses: ['T6', 'T7'] },
  { id: 'C12', title: 'Bestemmelser og opsætning', clauses: ['T4.2'] },
  { id: 'C13', title: 'Brud på persondatasikkerheden', clauses: ['GDPR 33', 'GDPR 34', 'T4.16'] },
]

const later = 'ikke kørt: reglen kommer i en senere udgave'
const neededLater: Readonly<Record<string, (input: ControlInput) => string | undefined>> = {
  A8: (input) => (has(input, 'programs') ? undefined : 'ikke kørt: der er ingen liste over programmer'),
  L8: () => 'udgået: relationer mellem personer indsamles ikke',
  L10: () => 'ikke kørt: reglen giver ingen fund, kun vægt i stikprøven',
  L12: ({ authority }) =>
    (authority.ipAddresses ?? []).length > 0
      ? undefined
      : 'ikke kørt: der er intet register over IP-adresser',
  L14: needsProgramLog,
  L15: needsProgramLog,
}

/** Why a rule of a later edition is not run, in Danish: its missing input first. */
export function reasonOfLaterEdition(id: string, input: ControlInput): string {
  return neededLater[id]?.(input) ?? later
}

const withoutRows = new Set(['A10', 'C1', 'C5', 'L24'])

/** Why a rule of this edition cannot be run on these sources, in Danish; undefined when it can. */
export function missingInput(id: string, input: ControlInput): string | undefined {
  const hasRows = has(input, 'log') || has(input, 'program-log')
  if (id === 'C5' && input.coversLogs === false) return 'ikke kørt: kontrollen omfatter ikke log og statistik'
  if (id === 'A9') {
    return hasRows || has(input, 'statistics') ? undefined : 'ikke kørt: der er hverken log eller statistik'
  }
  if (id === 'L13') {
    return has(input, 'log') && has(input, 'statistics')
      ? undefined
      : 'ikke kørt: der er ikke både logsøgning og statistik'
  }
  return hasRows || withoutRows.has(id) ? undefined : 'ikke kørt: der er ingen log'
}

function needsProgramLog(input: ControlInput): string | undefined {
  return has(input, 'program-log') ? undefined : 'ikke kørt: der er ingen programlog'
}

function has({ sources }: ControlInput, kind: ImportKind): boolean {
  return sources.some((source) => source.kind === kind)
}
