// Which rules were run, by which version and parameters, which were not, and why; and how employees were told of them.
import { citeClauses } from '../clause-number.ts'
import { capitalised } from '../charts.ts'
import { formatCount, formatDate } from '../danish-format.ts'
import type { EmployeeNotice } from '../../control/control-figures.ts'
import type { Block, Cell, Section } from '../pack-model.ts'
import { notice, paragraph, section } from '../pack-model.ts'
import type { ControlPart } from '../control-parts.ts'
import type { PackControl } from '../pack-request.ts'
import { parameterName, parametersInOrder } from '../parameter-names.ts'
import { printed, strong, text } from '../printed.ts'

export function rulesSection({ control, label, profile }: ControlPart): Section {
  const titles = new Map(control.rules.map(({ id, title }) => [id, title]))
  const ran = control.rules.filter(({ notRun }) => notRun === null)
  const short = ran.flatMap(({ id, lookBack }) => (lookBack ? [{ rule: id, reason: lookBack }] : []))
  return section(label('regler'), 'Regler', [
    paragraph(
      text(
        'Reglerne er faste og giver de samme fund af de samme kilder. Grænseværdierne er myndighedens egne eller Kontrolbogs forslag; vilkårene fastsætter ingen.',
      ),
    ),
    {
      type: 'table',
      caption: 'Regler, der er kørt',
      columns: [
        { title: 'Regel', width: 'auto', align: 'left' },
        { title: 'Hvad den spørger om', width: 1, align: 'left' },
        { title: 'Vilkår', width: 0.75, align: 'left' },
        { title: 'Version', width: 'auto', align: 'right' },
        { title: 'Parametre', width: 1.3, align: 'left' },
        { title: 'Fund', width: 'auto', align: 'right' },
      ],
      rows: ran.map((rule): Cell[] => [
        [printed('rule', rule.id)],
        [text(rule.title)],
        [printed('clause', citeClauses(rule.clauses))],
        [printed('version', String(rule.version))],
        [text(parameterList(rule.parameters))],
        [printed('count', formatCount(rule.findings ?? 0))],
      ]),
    },
    ...(short.length === 0
      ? []
      : [reasonTable('Regler, der ikke så så langt tilbage, som de ellers gør', short, titles)]),
    reasonTable(
      'Regler, der ikke er kørt',
      rulesNotRun(control).map(({ rule, reason }) => ({ rule, reason: notRunReason(reason) })),
      titles,
    ),
    ...noticeBlocks(profile.isDraft ? null : profile.approval.employeeNotice),
  ])
}

function reasonTable(
  caption: string,
  rules: readonly { readonly rule: string; readonly reason: string }[],
  titles: ReadonlyMap<string, string>,
): Block {
  return {
    type: 'table',
    caption,
    columns: [
      { title: 'Regel', width: 'auto', align: 'left' },
      { title: 'Hvad den spørger om', width: 1, align: 'left' },
      { title: 'Årsag', width: 1.6, align: 'left' },
    ],
    rows: rules.map(({ rule, reason }): Cell[] => [
      [printed('rule', rule)],
      [text(titles.get(rule) ?? '')],
      [text(reason)],
    ]),
  }
}

/** Rules about persons run only when it is said how employees were told of them, or why they were not. */
function noticeBlocks(said: EmployeeNotice | null): Block[] {
  if (said === null) {
    return [
      notice(
        strong('Orientering af medarbejderne. '),
        text('Ingen dokumentation. Det er ikke oplyst, hvordan medarbejderne er orienteret om kontrollen.'),
      ),
    ]
  }
  const facts = [
    ['SU eller MED', said.worksCouncil],
    ['Databeskyttelsesrådgiver', said.dataProtectionOfficer],
    ['Konsekvensanalyse', said.impactAssessment],
  ] as const
  return [
    said.isInformed
      ? paragraph(
          strong('Orientering af medarbejderne. '),
          ...(said.informedOn === null
            ? [text('Medarbejderne er orienteret')]
            : [
                text('Den '),
                printed('date', formatDate(said.informedOn)),
                text(' blev medarbejderne orienteret'),
              ]),
          text(` om, at opslag kontrolleres. Det er sket sådan: ${said.how}`),
        )
      : notice(
          strong('Medarbejderne er ikke orienteret om, at opslag kontrolleres. '),
          text(`Begrundelse: ${said.reason}`),
        ),
    {
      type: 'facts',
      rows: facts.map(([label, value]) => ({ label, value: [text(value === '' ? 'Ikke oplyst' : value)] })),
    },
  ]
}

function notRunReason(reason: string): string {
  return /^(ikke kørt|udgået)/i.test(reason) ? capitalised(reason) : `Ikke kørt: ${reason}`
}

function parameterList(parameters: Readonly<Record<string, number>>): string {
  const list = parametersInOrder(parameters).map(
    ([name, value]) => `${parameterName(name)}: ${String(value).replace('.', ',')}`,
  )
  return list.length === 0 ? 'ingen' : list.join('; ')
}

export function rulesNotRun(control: PackControl['control']): readonly { rule: string; reason: string }[] {
  return control.coverage.rulesNotRun
}
