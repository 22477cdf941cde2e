// When the running controls were carried out and when they had to be (T4.6, T4.13).
import { type PreviousControl, firstCountedFrom } from '../../register/authority.ts'
import type { LocalDate } from '../../time/local-date.ts'
import { openZone } from '../../time/zone.ts'
import { formatCount, formatDate, localDateAt } from '../danish-format.ts'
import { type IntervalTable, intervalTable } from '../interval-table.ts'
import type { Block, Cell, Section } from '../pack-model.ts'
import { notice, paragraph, section } from '../pack-model.ts'
import { type PackRequest, isDraftPack } from '../pack-request.ts'
import { type Printed, printed, strong, text } from '../printed.ts'
import { uncoveredDates } from '../uncovered.ts'

export function intervalsChapter(request: PackRequest): Section {
  const controls = allControls(request).filter(({ program }) => program === undefined)
  const of = (kind: PreviousControl['kind']) => controls.filter((control) => control.kind === kind)
  return section(
    'frister',
    'Frister og gennemførte kontroller',
    [
      paragraph(
        text(
          'Fristen er datoen for den forrige gennemførte kontrol plus tre kalendermåneder. Den første kontrol regnes fra den dag, adgangen blev etableret. En kontrol er gennemført den dag, den blev godkendt. Kontroller gennemført uden for Kontrolbog er oplyst af myndigheden; Kontrolbog har ikke set dem.',
        ),
      ),
      ...uncoveredNotice(request),
    ],
    [
      section(
        'frister-autorisationer',
        'Kontrol af autorisationer, mindst hver tredje måned (pkt.\u00A04.6)',
        intervalBlocks('Kontroller af autorisationer', of('authorisations'), request),
      ),
      section(
        'frister-log',
        'Kontrol af logsøgning og statistik, højst tre måneders mellemrum (pkt.\u00A04.13)',
        intervalBlocks('Kontroller af logsøgning og transaktionsstatistik', of('logs'), request),
      ),
    ],
  )
}

/** The dates of the pack's period that none of its controls covers. */
function uncoveredNotice({ period, controls }: PackRequest): Block[] {
  const gaps = uncoveredDates(
    period,
    controls.map((control) => control.period),
  )
  if (gaps.length === 0) return []
  return [
    notice(
      strong('Ingen dokumentation for en del af perioden. '),
      text('Ingen kontrol, der er godkendt i Kontrolbog, dækker '),
      ...gaps.flatMap(({ from, to }, index): Printed[] => [
        ...(index === 0 ? [] : [text(index === gaps.length - 1 ? ' og ' : ', ')]),
        printed('date', formatDate(from)),
        text(' – '),
        printed('date', formatDate(to)),
      ]),
      text('.'),
    ),
  ]
}

/** Carried out elsewhere, as the authority states it, and those approved in Kontrolbog. */
export function allControls({ authority, carriedOut }: PackRequest): PreviousControl[] {
  return [...(authority.previousControls ?? []), ...carriedOut]
}

/** The table of one duty, its next deadline, and that a draft does not count. */
export function intervalBlocks(
  caption: string,
  controls: readonly PreviousControl[],
  request: PackRequest,
  countedFrom: LocalDate | null = firstCountedFrom(request.authority),
): Block[] {
  const zone = openZone(request.timezone)
  const table = intervalTable(controls, countedFrom, request.generatedAtMs, zone)
  const rows = table.rows.map((row, index): Cell[] => [
    [
      printed('date', formatDate(row.from)),
      text(' – '),
      printed('date', formatDate(row.to)),
      ...(row.uncovered === null
        ? []
        : [
            text('; hul fra '),
            printed('date', formatDate(row.uncovered.from)),
            text(' til '),
            printed('date', formatDate(row.uncovered.to)),
          ]),
    ],
    [row.due === null ? text('ukendt') : printed('date', formatDate(row.due))],
    [printed('date', formatDate(row.completed))],
    lateness(row.daysLate, index === 0),
  ])
  const madeOn = localDateAt(request.generatedAtMs, zone)
  if (isDraftPack(request)) rows.push(draftRow(request, table, madeOn))
  return [
    {
      type: 'table',
      caption,
      columns: [
        { title: 'Periode', width: 1.6, align: 'left' },
        { title: 'Frist', width: 1, align: 'left' },
        { title: 'Gennemført', width: 1, align: 'left' },
        { title: 'Overholdt', width: 1, align: 'left' },
      ],
      rows,
    },
    paragraph(...nextDeadline(table, madeOn, countedFrom)),
  ]
}

function draftRow({ period }: PackRequest, { next }: IntervalTable, madeOn: LocalDate): Cell[] {
  return [
    [printed('date', formatDate(period.from)), text(' – '), printed('date', formatDate(period.to))],
    [next === null ? text('ukendt') : printed('date', formatDate(next.due))],
    [text('Kladde af '), printed('date', formatDate(madeOn))],
    [strong('Tæller ikke')],
  ]
}

/** The first control that is stated may not have been the first: what it is counted from is said. */
function lateness(daysLate: number | null, isFirst: boolean): Cell {
  if (daysLate === null) return [text('ukendt')]
  if (daysLate === 0) return [text('Ja')]
  return [
    strong('Nej, '),
    printed('count', formatCount(daysLate)),
    text(daysLate === 1 ? ' dag for sent' : ' dage for sent'),
    text(isFirst ? ', regnet fra adgangens etablering' : ''),
  ]
}

function nextDeadline(
  { rows, next, afterNow }: IntervalTable,
  madeOn: LocalDate,
  countedFrom: LocalDate | null,
): Printed[] {
  const after =
    afterNow === 0
      ? []
      : [
          text(' Kontroller dateret efter pakkens dannelse er ikke med: '),
          printed('count', formatCount(afterNow)),
          text('.'),
        ]
  if (next === null) {
    return [
      text(
        'Næste frist er ukendt: datoen for adgangens etablering er ikke oplyst, og der er ingen tidligere kontrol at regne fra.',
      ),
      ...after,
    ]
  }
  const due = printed('date', formatDate(next.due))
  const on = printed('date', formatDate(madeOn))
  const none =
    rows.length > 0 || countedFrom === null
      ? []
      : [
          text('Der er ikke oplyst tidligere kontroller; fristen er regnet fra '),
          printed('date', formatDate(countedFrom)),
          text('. '),
        ]
  if (next.daysLate <= 0)
    return [
      ...none,
      text('Næste kontrol skal være gennemført senest '),
      due,
      text('. Pakken er dannet '),
      on,
      text('.'),
      ...after,
    ]
  return [
    ...none,
    text('Fristen for næste kontrol var '),
    due,
    text('. Den var overskredet med '),
    printed('count', formatCount(next.daysLate)),
    text(next.daysLate === 1 ? ' dag, da pakken blev dannet ' : ' dage, da pakken blev dannet '),
    on,
    text('.'),
    ...after,
  ]
}
