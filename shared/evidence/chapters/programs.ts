// The control of each system-to-system program: the authority's own log is the only evidence of who looked (T4.8).
import { firstCountedFrom } from '../../register/authority.ts'
import { formatCount, formatDate } from '../danish-format.ts'
import type { Block, Cell, Section } from '../pack-model.ts'
import { notice, paragraph, section } from '../pack-model.ts'
import type { PackRequest } from '../pack-request.ts'
import { type Printed, printed, reference, strong, text } from '../printed.ts'
import type { SourceCodes } from '../source-codes.ts'
import { allControls, intervalBlocks } from './intervals.ts'

export function programsChapter(request: PackRequest, codes: SourceCodes): Section {
  const { programs } = request
  const hasList =
    !request.profile.isDraft || request.sources.some(({ summary }) => summary.kind === 'programs')
  const intro = paragraph(
    text(
      'Bruger myndigheden adgang fra system til system, skal den selv registrere den enkelte brugers transaktioner og gennemføre en tilsvarende kontrol (vilkår T4.8, T4.14 og T4.15). Datafordeleren ser kun programmet; hvem der slog op, står alene i programmets egen log.',
    ),
  )
  if (programs.length === 0) {
    return section('programmer', 'Kontrol af system til system-programmer', [
      intro,
      notice(
        strong('Ingen dokumentation. '),
        text(
          hasList
            ? 'Fortegnelsen har ingen system til system-programmer.'
            : 'Der er ikke indlæst en liste over system til system-programmer.',
        ),
      ),
    ])
  }
  return section(
    'programmer',
    'Kontrol af system til system-programmer',
    [intro],
    programs.map((program, index) =>
      section(`program-${index + 1}`, program.name, programBlocks(program, request, codes)),
    ),
  )
}

function programBlocks(
  program: PackRequest['programs'][number],
  request: PackRequest,
  codes: SourceCodes,
): Block[] {
  const logs = request.sources.filter((source) => source.program === program.name)
  const files = new Set(logs.map(({ summary }) => summary.file))
  const findings = request.control.findings.filter(
    ({ subject, events }) =>
      (subject.kind === 'program' && subject.id === program.name) ||
      events.some(({ file }) => files.has(file)),
  )
  const stratum = request.control.sample.strata.find(({ subject }) => subject === program.name)
  const earlier = allControls(request).filter((control) => control.program === program.name)
  const kinds = [
    program.batch ? 'kører som batch' : '',
    program.selfService ? 'bruges i selvbetjening' : '',
  ].filter((each) => each !== '')
  const rows: { label: string; value: Cell }[] = [
    {
      label: 'Leverandør og miljø',
      value: [
        text([program.vendor, program.environment].filter((each) => each !== '').join(', ') || 'ikke oplyst'),
      ],
    },
    {
      label: 'Ansvarlig medarbejder',
      value: [program.owner === '' ? text('ikke oplyst') : printed('employeeNo', program.owner)],
    },
    { label: 'I brug', value: inUse(program) },
    ...(kinds.length === 0 ? [] : [{ label: 'Art', value: [text(kinds.join('; '))] }]),
    { label: 'Egen log', value: ownLog(logs, request, codes) },
    {
      label: 'Stikprøve',
      value:
        stratum === undefined
          ? [text('Brugernes rækker står under hver bruger i '), reference('stikproeve')]
          : [
              printed('count', formatCount(stratum.drawn)),
              text(' af '),
              printed('count', formatCount(stratum.rows)),
              text(' rækker, se '),
              reference('stikproeve'),
            ],
    },
    {
      label: 'Fund',
      value: [
        printed('count', formatCount(findings.length)),
        text(
          ` om programmet eller med rækker fra dets log${request.profile.isDraft ? ', alle ikke vurderet' : ''}, se `,
        ),
        reference('fund'),
      ],
    },
  ]
  return [
    ...(logs.length === 0
      ? [
          notice(
            strong('Ingen dokumentation. '),
            text('Programmets egen log er ikke indlæst, så ingen bruger af programmet er kontrolleret.'),
          ),
        ]
      : []),
    { type: 'facts', rows },
    ...intervalBlocks(
      'Programmets kontroller (T4.15)',
      earlier.filter(({ kind }) => kind === 'logs'),
      request,
      countedFrom(firstCountedFrom(request.authority), program.from),
    ),
  ]
}

/** The first control of a program counts from when it came into use, if that is after access was established. */
function countedFrom(established: string | null, from: string | null): string | null {
  if (established === null) return from
  return from !== null && from > established ? from : established
}

function inUse({ from, to }: PackRequest['programs'][number]): Cell {
  return [
    from === null ? text('fra ukendt dato') : printed('date', formatDate(from)),
    text(' – '),
    to === null ? text('fortsat') : printed('date', formatDate(to)),
  ]
}

function ownLog(logs: PackRequest['sources'], request: PackRequest, codes: SourceCodes): Cell {
  if (logs.length === 0) return [text('ikke indlæst')]
  const content: Printed[] = []
  for (const { summary, declared } of logs) {
    const counts = request.control.sources.find(({ file }) => file === summary.file)
    if (content.length > 0) content.push(text(' '))
    content.push(
      printed('sourceCode', codes.get(summary.file) ?? ''),
      text(' '),
      printed('file', summary.file),
      text(', udtræk '),
      printed('date', formatDate(declared.from)),
      text(' – '),
      printed('date', formatDate(declared.to)),
      text(': '),
      printed('count', formatCount(counts?.rowsInPeriod ?? summary.accepted)),
      text(' rækker i perioden, '),
      printed('count', formatCount(summary.rejected)),
      text(' afvist, '),
      printed('count', formatCount(summary.duplicates)),
      text(' gentaget.'),
    )
  }
  return content
}
