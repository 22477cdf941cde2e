// How many look-ups can be tied to a case, and by what. Never that they were justified.
import type { TieReason } from '../../control/coverage-file.ts'
import { tieReasonSchema } from '../../control/coverage-file.ts'
import { formatCount, formatShare } from '../danish-format.ts'
import type { Cell, Section } from '../pack-model.ts'
import { paragraph, section } from '../pack-model.ts'
import type { ControlPart } from '../control-parts.ts'
import { printed, text } from '../printed.ts'

const reasonNames: Readonly<Record<TieReason, string>> = {
  'batch-program': 'Udført af et program, der er registreret som batch',
  'case-reference':
    'Sagsnummer i loggen, som følger myndighedens mønster og ikke dækker mere end 25 personer',
  'repeat-in-case': 'Samme bruger og person inden for 30 døgn efter et opslag med sagsnummer',
  assessed: 'Vurderet som arbejdsbetinget',
}

export function caseSection({ control, label }: ControlPart): Section {
  const { coverage, sample } = control
  const { rows, tiedToCase, untied, firstLookups, preconditions } = coverage
  const requests = sample.population.rows
  return section(label('sag'), 'Hvad der kan henføres til en sag', [
    paragraph(
      text(
        'Et opslag kan henføres til en sag, når loggen selv peger på en. Det siger ikke, at opslaget var i orden, kun at der er et sted at begynde. Et opslag er en person i en række; en række kan rumme flere.',
      ),
    ),
    {
      type: 'table',
      caption: 'Opslag i perioden, der kan henføres til en sag',
      columns: columns('Opslag'),
      rows: [
        ...tieReasonSchema.options.map((reason) =>
          row(reasonNames[reason], tiedToCase.byReason[reason] ?? 0, rows),
        ),
        row('Kan henføres til en sag i alt', tiedToCase.total, rows),
        row('Kan ikke henføres til en sag', untied, rows),
        row(
          'Første opslag på en person, der kan henføres til en sag',
          firstLookups.tiedToCase,
          firstLookups.rows,
        ),
      ],
    },
    paragraph(
      text(
        'Forudsætningerne herunder gør ikke et opslag henførbart. De er talt for sig, i rækker og ikke i opslag.',
      ),
    ),
    {
      type: 'table',
      caption: 'Forudsætninger, rækker i perioden',
      columns: columns('Rækker'),
      rows: [
        row('Brugeren var autoriseret (ikke A1 eller A2)', preconditions.authorised, requests),
        row('Inden for autorisationens omfang (ikke A5)', preconditions.inScope, requests),
        row('Inden for arbejdstid (ikke L1’s betingelse)', preconditions.inHours, requests),
      ],
    },
  ])
}

function columns(unit: string) {
  return [
    { title: '', width: 1, align: 'left' },
    { title: unit, width: 'auto', align: 'right' },
    { title: 'Ud af', width: 'auto', align: 'right' },
    { title: 'Andel', width: 'auto', align: 'right' },
  ] as const
}

function row(name: string, count: number, outOf: number): Cell[] {
  return [
    [text(name)],
    [printed('count', formatCount(count))],
    [printed('count', formatCount(outOf))],
    [outOf === 0 ? text('–') : printed('share', formatShare(count / outOf, 1))],
  ]
}
