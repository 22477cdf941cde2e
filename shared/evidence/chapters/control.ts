// The running control of the period: what it was made of, what it found, and how it was assessed.
import { severityChart, weekChart } from '../charts.ts'
import type { Severity } from '../../control/subject.ts'
import { severitySchema } from '../../control/subject.ts'
import { formatCount, formatDate } from '../danish-format.ts'
import type { Block, Section } from '../pack-model.ts'
import { notice, section } from '../pack-model.ts'
import type { PackRequest } from '../pack-request.ts'
import { type ControlPart, periodText } from '../control-parts.ts'
import { printed, reference, strong, text } from '../printed.ts'
import { assessmentSection } from './assessment.ts'
import { caseSection } from './tied-to-case.ts'
import { findingsSection } from './findings.ts'
import { rulesSection } from './rules.ts'
import { sampleSection } from './sample.ts'
import { sourcesSection } from './sources.ts'

/** Authority-wide pictures are drawn only when at least so many users stand behind them. */
const leastUsers = 10

/** What stands in the place of the controls when the period has none. */
export function noControlChapter({ period }: PackRequest): Section {
  return section('kontrol', 'Løbende kontrol af perioden', [
    notice(
      strong('Ingen dokumentation. '),
      text('Ingen løbende kontrol, som er godkendt i Kontrolbog, dækker nogen dag fra '),
      printed('date', formatDate(period.from)),
      text(' til '),
      printed('date', formatDate(period.to)),
      text('. En kontrol, der er begyndt og ikke godkendt, tæller ikke og indgår ikke.'),
    ),
  ])
}

export function controlChapter(part: ControlPart): Section {
  const { period, packPeriod, control, profile, sources, label } = part
  const isWhole = period.from === packPeriod.from && period.to === packPeriod.to
  return section(
    label('kontrol'),
    isWhole ? 'Løbende kontrol af perioden' : `Løbende kontrol ${periodText(period)}`,
    [
      ...draftNote(part),
      {
        type: 'facts',
        rows: [
          {
            label: 'Periode',
            value: [
              printed('date', formatDate(period.from)),
              text(' – '),
              printed('date', formatDate(period.to)),
              ...(packPeriod.from <= period.from && period.to <= packPeriod.to
                ? []
                : [text('. Kun en del ligger i pakkens periode; kontrollen er med i sin helhed')]),
            ],
          },
          {
            label: 'Kilder',
            value: [
              printed('count', formatCount(sources.length)),
              text(' filer, se '),
              reference(label('kilder')),
            ],
          },
          {
            label: 'Population',
            value: [
              printed('count', formatCount(control.sample.population.rows)),
              text(' rækker fra '),
              printed('count', formatCount(control.sample.strata.length)),
              text(' brugere og programmer'),
            ],
          },
          {
            label: 'Stikprøve',
            value: [
              printed('count', formatCount(control.sample.rows.length)),
              text(' rækker, se '),
              reference(label('stikproeve')),
            ],
          },
          {
            label: 'Fund',
            value: [
              printed('count', formatCount(control.findings.length)),
              text(profile.isDraft ? ', alle ikke vurderet, se ' : ', se '),
              reference(label('fund')),
            ],
          },
          {
            label: 'Godkendt af',
            value: profile.isDraft
              ? [text('Ingen')]
              : [
                  printed('name', profile.approval.officer.name),
                  text(', se '),
                  reference(label('vurdering')),
                ],
          },
        ],
      },
      ...charts(part),
    ],
    [
      sourcesSection(part),
      sampleSection(part),
      caseSection(part),
      rulesSection(part),
      findingsSection(part),
      assessmentSection(part),
    ],
  )
}

function draftNote({ profile }: ControlPart): Block[] {
  if (!profile.isDraft) return []
  return [
    notice(
      strong('Kladde. '),
      text(
        'Kontrollen er kørt af Kontrolbog og ikke godkendt af nogen. Hvert fund står som »ikke vurderet«, og stikprøven er trukket, men ikke gennemgået.',
      ),
    ),
  ]
}

function charts({ control, profile }: ControlPart): Block[] {
  const { lookupsPerWeek } = control
  const bySeverity = countBySeverity(control.findings)
  const blocks: Block[] = []
  const users = control.sample.strata.filter(({ rows }) => rows > 0).length
  const total = lookupsPerWeek.reduce((sum, { lookups }) => sum + lookups, 0)
  if (users >= leastUsers && lookupsPerWeek.length > 1) {
    const list = lookupsPerWeek.map(({ monday, lookups }) => `${formatDate(monday)}: ${formatCount(lookups)}`)
    blocks.push({
      type: 'chart',
      svg: weekChart(lookupsPerWeek),
      alt: `Søjlediagram over opslag pr. uge i perioden, i alt ${formatCount(total)}. ${list.join('; ')}.`,
      caption: `Opslag pr. uge for hele myndigheden, i alt ${formatCount(total)}. Ugen er navngivet efter sin mandag; første og sidste uge kan være delte.`,
    })
  }
  const list = severitySchema.options.map((severity) => `${severity} ${formatCount(bySeverity[severity])}`)
  blocks.push({
    type: 'chart',
    svg: severityChart(bySeverity),
    alt: `Liggende søjler over fund efter alvor: ${list.join(', ')}.`,
    caption: profile.isDraft ? 'Fund efter alvor. Intet fund er vurderet.' : 'Fund efter alvor.',
  })
  return blocks
}

function countBySeverity(findings: readonly { severity: Severity }[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { kritisk: 0, høj: 0, middel: 0, lav: 0, info: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}
