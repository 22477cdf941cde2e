// What the control was made of: each file with its hash, what was read of it, and what was not.
import { formatCount, formatDate } from '../danish-format.ts'
import type { Block, Cell, Section } from '../pack-model.ts'
import { paragraph, section } from '../pack-model.ts'
import type { ControlPart } from '../control-parts.ts'
import type { PackSource } from '../pack-request.ts'
import { type Printed, printed, text } from '../printed.ts'

/** Reasons and rows printed per file; all of them stand in import.json of the run. */
const reasonsPrinted = 12
const linesPrinted = 8

const sourceKindNames: Readonly<Record<PackSource['summary']['kind'], string>> = {
  log: 'Logsøgning',
  'program-log': 'Programmets egen log',
  statistics: 'Transaktionsstatistik',
  employees: 'Medarbejderliste',
  programs: 'Liste over programmer',
  authorisations: 'Fortegnelse over autorisationer',
}

export function sourcesSection(part: ControlPart): Section {
  const { sources, codes, label } = part
  const blocks: Block[] = [
    paragraph(
      text(
        'Hver fil er kendetegnet ved sin SHA-256. Rækker læst er lig med accepteret, afvist og gentaget tilsammen. Koderne K1, K2 og så videre bruges i resten af pakken.',
      ),
    ),
    {
      type: 'table',
      caption: 'Kilder og antal rækker',
      columns: [
        { title: 'Kode', width: 'auto', align: 'left' },
        { title: 'Fil', width: 1, align: 'left' },
        { title: 'Art', width: 0.8, align: 'left' },
        { title: 'Læst', width: 'auto', align: 'right' },
        { title: 'Accepteret', width: 'auto', align: 'right' },
        { title: 'Afvist', width: 'auto', align: 'right' },
        { title: 'Gentaget', width: 'auto', align: 'right' },
      ],
      rows: sources.map(({ summary }): Cell[] => [
        [printed('sourceCode', codes.get(summary.file) ?? '')],
        [printed('file', summary.file)],
        [text(sourceKindNames[summary.kind])],
        [printed('count', formatCount(summary.rowsRead))],
        [printed('count', formatCount(summary.accepted))],
        [printed('count', formatCount(summary.rejected))],
        [printed('count', formatCount(summary.duplicates))],
      ]),
    },
  ]
  return section(
    label('kilder'),
    'Kilder',
    blocks,
    sources.map((source, index) =>
      section(
        label(`kilde-${index + 1}`),
        `${codes.get(source.summary.file) ?? ''} ${source.summary.file}`,
        sourceBlocks(source, part),
      ),
    ),
  )
}

function sourceBlocks(source: PackSource, { control }: ControlPart): Block[] {
  const { summary, declared, program } = source
  const counts = control.sources.find(({ file }) => file === summary.file)
  const isLog = summary.kind === 'log' || summary.kind === 'program-log'
  const rows: { label: string; value: Cell }[] = [
    {
      label: 'Art',
      value: [
        text(sourceKindNames[summary.kind]),
        ...(program === null ? [] : [text(' for '), printed('program', program)]),
      ],
    },
    { label: 'SHA-256', value: [printed('hash', summary.sha256)] },
    {
      label: 'Størrelse og form',
      value: [
        printed('count', formatCount(summary.bytes)),
        text(` byte; tegnsæt ${summary.encoding}; skilletegn ${separatorName(summary.separator)}`),
      ],
    },
    {
      label: 'Udtrækket dækker',
      value: [
        printed('date', formatDate(declared.from)),
        text(' – '),
        printed('date', formatDate(declared.to)),
        text(' efter myndighedens oplysning'),
      ],
    },
  ]
  if (isLog && summary.from !== null && summary.to !== null) {
    rows.push({
      label: 'Første og sidste række',
      value: [
        printed('date', formatDate(summary.from)),
        text(' og '),
        printed('date', formatDate(summary.to)),
        text(`; tider uden zone er læst som ${summary.timezone}`),
      ],
    })
  }
  if (counts !== undefined && (isLog || summary.kind === 'statistics')) {
    rows.push({
      label: 'I og uden for perioden',
      value: [
        printed('count', formatCount(counts.rowsInPeriod)),
        text(' rækker i perioden, '),
        printed('count', formatCount(counts.rowsOutsidePeriod)),
        text(' uden for (bruges kun som historik)'),
      ],
    })
  }
  const replacements = control.coverage.replacementNumbers[summary.file]
  if (replacements !== undefined && replacements > 0) {
    rows.push({
      label: 'Erstatningsnumre',
      value: [
        printed('count', formatCount(replacements)),
        text(' opslag på numre med dag 61–91; de er ikke fund'),
      ],
    })
  }
  if (source.flagged > 0) {
    rows.push({
      label: 'Tvetydige tider',
      value: [
        printed('count', formatCount(source.flagged)),
        text(' rækker ligger i den time, som urene stilles om i; første læsning er brugt'),
      ],
    })
  }
  rows.push({ label: 'Ikke læst', value: notRead(summary) })
  return [{ type: 'facts', rows }]
}

const separators: Readonly<Record<string, string>> = { '\t': 'tabulator', ' ': 'mellemrum', '': 'intet' }

function separatorName(separator: string): string {
  return separators[separator] ?? `»${separator}«`
}

/** Rows not read, by reason, the commonest first. */
function notRead({ rejected, rejects }: PackSource['summary']): Cell {
  if (rejected === 0) return [text('Ingen rækker er afvist.')]
  if (rejects.length === 0) {
    return [
      printed('count', formatCount(rejected)),
      text(' rækker er afvist. Årsagerne blev slettet sammen med filens rækker.'),
    ]
  }
  const groups = [...Map.groupBy(rejects, ({ reason }) => reason)]
    .map(([reason, rows]) => ({ reason, rows }))
    .sort((a, b) => b.rows.length - a.rows.length || (a.reason < b.reason ? -1 : 1))
  const content: Printed[] = []
  for (const { reason, rows } of groups.slice(0, reasonsPrinted)) {
    if (content.length > 0) content.push(text('; '))
    content.push(text(`${reason}: `), printed('count', formatCount(rows.length)), text(' (linje '))
    rows.slice(0, linesPrinted).forEach(({ line }, index) => {
      if (index > 0) content.push(text(', '))
      content.push(printed('line', String(line)))
    })
    content.push(text(rows.length > linesPrinted ? ' …)' : ')'))
  }
  const more = groups.slice(reasonsPrinted)
  if (more.length > 0) {
    const count = more.reduce((sum, { rows }) => sum + rows.length, 0)
    content.push(text('; andre årsager: '), printed('count', formatCount(count)))
  }
  content.push(text('.'))
  return content
}
