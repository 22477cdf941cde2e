// Which rules were run, by which version and parameters, and which were not, and why.
import { capitalised } from '../charts.ts'
import { formatCount } from '../danish-format.ts'
import type { Cell, Section } from '../pack-model.ts'
import { paragraph, section } from '../pack-model.ts'
import type { ControlPart } from '../control-parts.ts'
import type { PackControl } from '../pack-request.ts'
import { parameterName } from '../parameter-names.ts'
import { printed, text } from '../printed.ts'

export function rulesSection({ control, label }: ControlPart): Section {
  const titles = new Map(control.rules.map(({ id, title }) => [id, title]))
  const ran = control.rules.filter(({ notRun }) => notRun === null)
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
        [printed('clause', rule.clauses.join(', '))],
        [printed('version', String(rule.version))],
        [text(parameterList(rule.parameters))],
        [printed('count', formatCount(rule.findings ?? 0))],
      ]),
    },
    {
      type: 'table',
      caption: 'Regler, der ikke er kørt',
      columns: [
        { title: 'Regel', width: 'auto', align: 'left' },
        { title: 'Hvad den spørger om', width: 1, align: 'left' },
        { title: 'Årsag', width: 1.6, align: 'left' },
      ],
      rows: rulesNotRun(control).map(({ rule, reason }): Cell[] => [
        [printed('rule', rule)],
        [text(titles.get(rule) ?? '')],
        [text(notRunReason(reason))],
      ]),
    },
  ])
}

function notRunReason(reason: string): string {
  return /^(ikke kørt|udgået)/i.test(reason) ? capitalised(reason) : `Ikke kørt: ${reason}`
}

function parameterList(parameters: Readonly<Record<string, number>>): string {
  const list = Object.entries(parameters).map(
    ([name, value]) => `${parameterName(name)}: ${String(value).replace('.', ',')}`,
  )
  return list.length === 0 ? 'ingen' : list.join('; ')
}

export function rulesNotRun(control: PackControl['control']): readonly { rule: string; reason: string }[] {
  return control.coverage.rulesNotRun
}
