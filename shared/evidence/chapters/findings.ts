// The findings, by rule. Long lists are cut in print, the gravest kept; data/fund.csv has every finding and every row.
import { citeClauses } from '../clause-number.ts'
import type { Finding } from '../../control/findings-file.ts'
import { notAssessed, outcomeOf } from '../assessed.ts'
import type { Severity } from '../../control/subject.ts'
import { severitySchema } from '../../control/subject.ts'
import { capitalised } from '../charts.ts'
import { formatCount } from '../danish-format.ts'
import type { Block, Cell, Section } from '../pack-model.ts'
import { paragraph, section } from '../pack-model.ts'
import type { ControlPart } from '../control-parts.ts'
import { printed, reference, strong, text } from '../printed.ts'
import { printRows } from '../source-codes.ts'
import { subjectPrinted } from '../subject-text.ts'

/** About 130 pages of findings at most: a pack stays a document that somebody reads. */
const findingsPrinted = 2000
const rowsPrinted = 6

export function findingsSection(part: ControlPart): Section {
  const { control, profile, label } = part
  const { findings } = control
  if (findings.length === 0) {
    return section(label('fund'), 'Fund', [
      paragraph(
        text('Reglerne, der er kørt, gav ingen fund. Se, hvilke der ikke er kørt, i '),
        reference(label('regler')),
        text('.'),
      ),
    ])
  }
  const shown = gravest(findings, findingsPrinted)
  const groups = Map.groupBy(findings, ({ rule }) => rule)
  const titles = new Map(control.rules.map(({ id, title }) => [id, title]))
  const blocks: Block[] = [
    paragraph(
      text('Der er '),
      printed('count', formatCount(findings.length)),
      text(
        ` fund. Hvert fund er et spørgsmål, ikke en konklusion${profile.isDraft ? ', og intet fund er vurderet' : ''}. Højst seks rækker er nævnt ved hvert fund; alle rækker står i data/fund.csv. Koderne K1, K2 og så videre er kilderne i `,
      ),
      reference(label('kilder')),
      text('.'),
    ),
    ...(shown.size < findings.length
      ? [
          paragraph(
            strong('Ikke alle fund er trykt her. '),
            text('Der er trykt '),
            printed('count', formatCount(shown.size)),
            text(' af '),
            printed('count', formatCount(findings.length)),
            text(' fund, de alvorligste først. Alle står i data/fund.csv.'),
          ),
        ]
      : []),
    summaryTable(groups, titles),
  ]
  const sections = [...groups].map(([rule, group]) => {
    const title = [rule, titles.get(rule)].filter((part) => part !== undefined).join(' ')
    const printedHere = group.filter((finding) => shown.has(finding))
    return section(label(`fund-${rule.toLowerCase()}`), title, ruleBlocks(group, printedHere, part))
  })
  return section(label('fund'), 'Fund', blocks, sections)
}

function summaryTable(
  groups: ReadonlyMap<string, readonly Finding[]>,
  titles: ReadonlyMap<string, string>,
): Block {
  return {
    type: 'table',
    caption: 'Antal fund efter regel og alvor',
    columns: [
      { title: 'Regel', width: 1, align: 'left' },
      ...severitySchema.options.map(
        (severity) => ({ title: capitalised(severity), width: 'auto', align: 'right' }) as const,
      ),
      { title: 'I alt', width: 'auto', align: 'right' },
    ],
    rows: [...groups].map(([rule, group]): Cell[] => [
      [printed('rule', rule), text(` ${titles.get(rule) ?? ''}`)],
      ...severitySchema.options.map((severity): Cell => [
        printed('count', formatCount(group.filter((finding) => finding.severity === severity).length)),
      ]),
      [printed('count', formatCount(group.length))],
    ]),
  }
}

function ruleBlocks(all: readonly Finding[], shown: readonly Finding[], part: ControlPart): Block[] {
  const clauses = [...new Set(all.flatMap((finding) => finding.clauses))]
  const clauseList = `Vilkårenes ${citeClauses(clauses)}. Fund: ${formatCount(all.length)}.`
  if (shown.length === 0) return [paragraph(text(`${clauseList} Alle står i data/fund.csv.`))]
  const cut =
    shown.length === all.length
      ? ''
      : ` Trykt her: ${formatCount(shown.length)}; resten står i data/fund.csv.`
  return [
    {
      type: 'table',
      caption: clauseList + cut,
      columns: [
        { title: 'Emne', width: 0.7, align: 'left' },
        { title: 'Alvor', width: 'auto', align: 'left' },
        { title: 'Antal', width: 'auto', align: 'right' },
        { title: 'Spørgsmålet og fundets id', width: 1.7, align: 'left' },
        { title: 'Rækker (kilde: linje)', width: 1, align: 'left' },
        { title: 'Vurdering', width: 'auto', align: 'left' },
      ],
      rows: shown.map((finding) => findingRow(finding, part)),
    },
  ]
}

function findingRow(finding: Finding, { codes, people, profile }: ControlPart): Cell[] {
  return [
    [subjectPrinted(finding, people)],
    [isGrave(finding) ? strong(capitalised(finding.severity)) : text(capitalised(finding.severity))],
    [printed('count', formatCount(finding.count))],
    [text(people.replaceIn(finding, finding.reason)), printed('id', finding.id)],
    printRows(finding.events, codes, rowsPrinted, 'data/fund.csv'),
    [text(assessmentText(finding, profile))],
  ]
}

/** Findings of little weight need no assessment, and say so where there is none. */
function assessmentText(finding: Finding, profile: ControlPart['profile']): string {
  const outcome = outcomeOf(profile, finding)
  const isNeeded = finding.severity !== 'lav' && finding.severity !== 'info'
  if (outcome === notAssessed && !profile.isDraft && !isNeeded) return 'Vurderes ikke'
  return capitalised(outcome)
}

function isGrave({ severity }: Finding): boolean {
  return severity === 'kritisk' || severity === 'høj'
}

/** The gravest findings, at most so many; within a severity in the order given. */
function gravest(findings: readonly Finding[], atMost: number): ReadonlySet<Finding> {
  const order: readonly Severity[] = severitySchema.options
  const sorted = order.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
  return new Set(sorted.slice(0, atMost))
}
