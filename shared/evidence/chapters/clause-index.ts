// Every clause of the terms, what the pack holds about it, and where.
import { clauseNumber } from '../clause-number.ts'
import { allClauses, clauseValueNames, clauseValues } from '../clause-value.ts'
import type { Clause, ClauseEvidence, ClauseValue } from '../clause-value.ts'
import type { ControlPart } from '../control-parts.ts'
import { evidenceOf } from '../pack-evidence.ts'
import { formatCount, noBreak } from '../danish-format.ts'
import type { Block, Cell, Section } from '../pack-model.ts'
import { paragraph, section } from '../pack-model.ts'
import type { PackRequest } from '../pack-request.ts'
import { type Inline, printed, reference, strong, text } from '../printed.ts'

const sectionTitles: Readonly<Record<string, string>> = {
  '0': 'Forord',
  '1': 'Punkt 1. Indledning',
  '2': 'Punkt 2. Oprettelse og ændring af kundeforhold',
  '3': 'Punkt 3. Regler for autorisation og adgangskontrol',
  '4': 'Punkt 4. Myndighedens kontrol af autorisationer og opslag',
  '5': 'Punkt 5. Krav til datakommunikationsadgang',
  '6': 'Punkt 6. Krav til tekniske installationer',
  '7': 'Punkt 7. Krav til hjemmearbejdspladser',
  '8': 'Punkt 8. Behandling af personnummer',
  '9': 'Punkt 9. Behandling og videregivelse af oplysninger',
  '10': 'Punkt 10. Statistisk eller videnskabeligt øjemed',
  '11': 'Punkt 11. Betaling',
  '12': 'Punkt 12. Drift',
  '13': 'Punkt 13. Fejl og mangler',
  '14': 'Punkt 14. Ansvar',
  '15': 'Punkt 15. Force majeure',
  '16': 'Punkt 16. Tvister',
  '17': 'Punkt 17. Opsigelse og ændringer',
}

const valueMeanings: Readonly<Record<ClauseValue, string>> = {
  documented: 'Pakken indeholder dokumentation for vilkåret i perioden.',
  partial: 'Pakken indeholder noget af dokumentationen. Det står, hvad der er, og hvad der mangler.',
  none: 'Vilkåret er en pligt eller en betingelse for myndigheden, og pakken indeholder ingen dokumentation for den.',
  notDuty: 'Vilkåret er en oplysning, en undtagelse, en retsvirkning eller andres opgave.',
}

type Entry = { readonly clause: Clause; readonly evidence: ClauseEvidence }

export function clauseIndex(request: PackRequest, parts: readonly ControlPart[]): Section {
  const entries = allClauses.map((clause) => ({ clause, evidence: evidenceOf(clause, request, parts) }))
  const groups = Map.groupBy(entries, ({ clause }) => clause.section)
  return section('vilkaar', 'Oversigt over vilkårene', [
    paragraph(
      text(
        'Oversigten har alle vilkår i Standardvilkår for offentlige myndigheders adgang til CPR på Datafordeleren (1. februar 2023, j.nr. 2023-597). Tallet før punktummet er vilkårenes punkt; tallet efter er pakkens egen tælling af det, punktet siger. I pakkens data står et T foran, fx T4.6. Hvert vilkår har én af fire værdier.',
      ),
    ),
    { type: 'facts', rows: clauseValues.map((value) => valueRow(value, entries)) },
    ...[...groups].map(([number, group]) => groupTable(sectionTitles[number] ?? `Punkt ${number}`, group)),
  ])
}

function valueRow(value: ClauseValue, entries: readonly Entry[]): { label: string; value: Cell } {
  const count = entries.filter(({ evidence }) => evidence.value === value).length
  return {
    label: clauseValueNames[value],
    value: [
      text(`${valueMeanings[value]} `),
      printed('count', formatCount(count)),
      text(` af ${allClauses.length} vilkår.`),
    ],
  }
}

function groupTable(caption: string, group: readonly Entry[]): Block {
  return {
    type: 'table',
    caption,
    columns: [
      { title: 'Pkt.', width: 'auto', align: 'left' },
      { title: 'Vilkårets ord', width: 1.25, align: 'left' },
      { title: 'Værdi', width: 'auto', align: 'left' },
      { title: 'Hvor og hvad', width: 1, align: 'left' },
    ],
    rows: group.map(({ clause, evidence }) => [
      [printed('clause', clauseNumber(clause.id))],
      [text(`»${clause.quote.replace(/[.\s]+$/, '')}«`)],
      [
        evidence.value === 'notDuty'
          ? text(clauseValueNames[evidence.value])
          : strong(clauseValueNames[evidence.value].replaceAll(' ', noBreak)),
      ],
      whereAndWhat(evidence),
    ]),
  }
}

function whereAndWhat({ where, note }: ClauseEvidence): Inline[] {
  if (where.length === 0) return [text(note)]
  const references = where.flatMap((label, index) =>
    index === 0 ? [reference(label)] : [text('; '), reference(label)],
  )
  return [...references, text(`. ${note}`)]
}
