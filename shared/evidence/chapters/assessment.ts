// How the findings and the sample were assessed, and who approved the control: the officer's own words for each outcome,
// counted, and nothing that names a reason given in free text.
import { countOutcomes, outcomeOf, outcomeOfRow } from '../assessed.ts'
import { capitalised } from '../charts.ts'
import { formatCount, formatInstant } from '../danish-format.ts'
import type { OutcomeCount } from '../assessed.ts'
import type { Block, Cell, Section } from '../pack-model.ts'
import { notice, paragraph, section } from '../pack-model.ts'
import type { ControlPart } from '../control-parts.ts'
import type { PackApproval } from '../pack-request.ts'
import { printed, strong, text } from '../printed.ts'
import { openZone } from '../../time/zone.ts'

const duty =
  'Hvert fund af alvor kritisk og høj vurderes for sig, og hvert fund af alvor middel pr. regel og medarbejder. Fund af alvor lav og info vurderes ikke. Udfaldet er ét af disse: Sagligt begrundet; Begrundet, ikke journaliseret; Part eller familiemedlem i samme sag; Teknisk eller test; Afventer svar; Kan ikke forklares, overført til mistankesag.'

export function assessmentSection(part: ControlPart): Section {
  const { profile, control, label } = part
  if (profile.isDraft) {
    return section(label('vurdering'), 'Vurdering, opfølgning og godkendelse', [
      notice(
        strong('Ingen dokumentation. '),
        text(
          'Ingen fund er vurderet, ingen rækker i stikprøven er besvaret, og der er ikke fulgt op. Kontrollen er ikke godkendt.',
        ),
      ),
      paragraph(text(`Når kontrollen gennemføres: ${duty}`)),
    ])
  }
  const findings = countOutcomes(control.findings.map((finding) => outcomeOf(profile, finding)))
  const rows = countOutcomes(control.sample.rows.map((row) => outcomeOfRow(profile, row)))
  return section(label('vurdering'), 'Vurdering, opfølgning og godkendelse', [
    { type: 'facts', rows: approvalFacts(profile.approval, part) },
    ...(profile.approval.incomplete === null
      ? []
      : [
          notice(
            strong('Kontrollen er ikke fuldstændig. '),
            text(`Fristen løber videre. ${profile.approval.incomplete}`),
          ),
        ]),
    paragraph(text(duty)),
    outcomeTable('Fund efter udfald', 'Fund', findings),
    outcomeTable('Stikprøvens rækker efter udfald', 'Rækker', rows),
    ...ownLookups(profile.approval),
    ...addenda(profile.approval, part),
  ])
}

function approvalFacts(
  { approvedAtMs, officer, covers, seq, usage }: PackApproval,
  { timezone }: ControlPart,
): { label: string; value: Cell }[] {
  return [
    { label: 'Godkendt af', value: [printed('name', officer.name), text(`, ${officer.role}`)] },
    {
      label: 'Godkendt',
      value: [printed('instant', formatInstant(approvedAtMs, openZone(timezone)))],
    },
    {
      label: 'Omfatter',
      value: [text(covers.length === 0 ? 'ingen pligt i fuldt omfang' : covers.join('; '))],
    },
    { label: 'Post i revisionssporet', value: [printed('ledgerSize', formatCount(seq))] },
    {
      label: 'Sammenfatning af brugen',
      value:
        usage === null
          ? [text('Ingen')]
          : [
              printed('count', formatCount(usage.rows)),
              text(' tal for bruger, type og dag, uden nogen, der er slået op. SHA-256: '),
              printed('hash', usage.sha256),
            ],
    },
  ]
}

function outcomeTable(caption: string, unit: string, counts: readonly OutcomeCount[]): Block {
  return {
    type: 'table',
    caption,
    columns: [
      { title: 'Udfald', width: 1, align: 'left' },
      { title: unit, width: 'auto', align: 'right' },
    ],
    rows: counts.map(({ outcome, count }): Cell[] => [
      [text(capitalised(outcome))],
      [printed('count', formatCount(count))],
    ]),
  }
}

function ownLookups({ ownLookups: count }: PackApproval): Block[] {
  if (count === 0) return []
  return [
    notice(
      strong('Egne opslag. '),
      printed('count', formatCount(count)),
      text(
        ' vurderinger gælder opslag, som den, der vurderede, selv har foretaget, uden at en anden person er nævnt. Det er en interessekonflikt, som læseren skal kende.',
      ),
    ),
  ]
}

function addenda({ addenda: all }: PackApproval, { timezone }: ControlPart): Block[] {
  if (all.length === 0) return []
  const zone = openZone(timezone)
  return [
    {
      type: 'table',
      caption: 'Tillæg efter godkendelsen. Det godkendte er uændret',
      columns: [
        { title: 'Tidspunkt', width: 'auto', align: 'left' },
        { title: 'Tillæg', width: 1, align: 'left' },
      ],
      rows: all.map(({ atMs, text: words }): Cell[] => [
        [printed('instant', formatInstant(atMs, zone))],
        [text(words)],
      ]),
    },
  ]
}
