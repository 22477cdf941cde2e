// The control of each system-to-system program: the authority's own log is the only evidence of who looked (T4.8).
import { firstCountedFrom } from '../../register/authority.ts'
import { formatCount, formatDate } from '../danish-format.ts'
import type { Block, Cell, Section } from '../pack-model.ts'
import { notice, paragraph, section } from '../pack-model.ts'
import { type ControlPart, isOfOnePeriod, periodText } from '../control-parts.ts'
import { type PackProgram, type PackRequest, isDraftPack } from '../pack-request.ts'
import { type Printed, printed, reference, strong, text } from '../printed.ts'
import { allControls, intervalBlocks } from './intervals.ts'

export function programsChapter(request: PackRequest, parts: readonly ControlPart[]): Section {
  const programs = programsOf(request)
  const hasList =
    !isDraftPack(request) ||
    parts.some(({ sources }) => sources.some(({ summary }) => summary.kind === 'programs'))
  const intro = paragraph(
    text(
      'Bruger myndigheden adgang fra system til system, skal den selv registrere den enkelte brugers transaktioner og gennemføre en tilsvarende kontrol (vilkårenes pkt.\u00A04.8, 4.14 og 4.15). Datafordeleren ser kun programmet; hvem der slog op, står alene i programmets egen log.',
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
    programs.map((program, index) => programSection(`program-${index + 1}`, program, request, parts)),
  )
}

/** Every program that was in the register at some control, as it was at the last of them. */
function programsOf({ controls, programs }: PackRequest): PackProgram[] {
  const known = controls.length === 0 ? [programs] : controls.map((control) => control.programs)
  return [...new Map(known.flat().map((program) => [program.name, program])).values()]
}

function programSection(
  label: string,
  program: PackProgram,
  request: PackRequest,
  parts: readonly ControlPart[],
): Section {
  const intervals = intervalBlocks(
    'Programmets kontroller (pkt.\u00A04.15)',
    allControls(request).filter(({ program: name, kind }) => name === program.name && kind === 'logs'),
    request,
    countedFrom(firstCountedFrom(request.authority), program.from),
  )
  const facts = programFacts(program)
  const [only] = parts
  if (only && isOfOnePeriod(request)) {
    return section(label, program.name, [
      ...undocumented(program, only),
      { type: 'facts', rows: [...facts, ...controlFacts(program, only)] },
      ...intervals,
    ])
  }
  return section(
    label,
    program.name,
    [
      ...(parts.length === 0
        ? [
            notice(
              strong('Ingen dokumentation. '),
              text('Ingen godkendt kontrol dækker nogen dag i perioden.'),
            ),
          ]
        : []),
      { type: 'facts', rows: facts },
      ...intervals,
    ],
    parts.map((part, index) =>
      section(`${label}-k${index + 1}`, `Løbende kontrol ${periodText(part.period)}`, [
        ...undocumented(program, part),
        { type: 'facts', rows: controlFacts(program, part) },
      ]),
    ),
  )
}

type Fact = { readonly label: string; readonly value: Cell }

function programFacts(program: PackProgram): Fact[] {
  const kinds = [
    program.batch ? 'kører som batch' : '',
    program.selfService ? 'bruges i selvbetjening' : '',
  ].filter((each) => each !== '')
  return [
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
  ]
}

function logsOf(program: PackProgram, { sources }: ControlPart): ControlPart['sources'] {
  return sources.filter((source) => source.program === program.name)
}

function undocumented(program: PackProgram, part: ControlPart): Block[] {
  if (logsOf(program, part).length > 0) return []
  return [
    notice(
      strong('Ingen dokumentation. '),
      text('Programmets egen log er ikke indlæst, så ingen bruger af programmet er kontrolleret.'),
    ),
  ]
}

/** What one control says of a program: its own log, its sample, its findings. */
function controlFacts(program: PackProgram, part: ControlPart): Fact[] {
  const { control, profile, label } = part
  const logs = logsOf(program, part)
  const files = new Set(logs.map(({ summary }) => summary.file))
  const findings = control.findings.filter(
    ({ subject, events }) =>
      (subject.kind === 'program' && subject.id === program.name) ||
      events.some(({ file }) => files.has(file)),
  )
  const stratum = control.sample.strata.find(({ subject }) => subject === program.name)
  return [
    { label: 'Egen log', value: ownLog(logs, part) },
    {
      label: 'Stikprøve',
      value:
        stratum === undefined
          ? [text('Brugernes rækker står under hver bruger i '), reference(label('stikproeve'))]
          : [
              printed('count', formatCount(stratum.drawn)),
              text(' af '),
              printed('count', formatCount(stratum.rows)),
              text(' rækker, se '),
              reference(label('stikproeve')),
            ],
    },
    {
      label: 'Fund',
      value: [
        printed('count', formatCount(findings.length)),
        text(
          ` om programmet eller med rækker fra dets log${profile.isDraft ? ', alle ikke vurderet' : ''}, se `,
        ),
        reference(label('fund')),
      ],
    },
  ]
}

/** The first control of a program counts from when it came into use, if that is after access was established. */
function countedFrom(established: string | null, from: string | null): string | null {
  if (established === null) return from
  return from !== null && from > established ? from : established
}

function inUse({ from, to }: PackProgram): Cell {
  return [
    from === null ? text('fra ukendt dato') : printed('date', formatDate(from)),
    text(' – '),
    to === null ? text('fortsat') : printed('date', formatDate(to)),
  ]
}

function ownLog(logs: ControlPart['sources'], { control, codes }: ControlPart): Cell {
  if (logs.length === 0) return [text('ikke indlæst')]
  const content: Printed[] = []
  for (const { summary, declared } of logs) {
    const counts = control.sources.find(({ file }) => file === summary.file)
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
