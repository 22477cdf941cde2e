// The authority and who was responsible when. The officers are named: they answer for the control.
import { formatCount, formatDate } from '../danish-format.ts'
import type { Section } from '../pack-model.ts'
import { paragraph, section } from '../pack-model.ts'
import { isOfOnePeriod, periodText } from '../control-parts.ts'
import type { PackRequest, RegisterCounts } from '../pack-request.ts'
import { type Printed, printed, text } from '../printed.ts'
import { firstDateWithoutOfficer } from '../clause-facts.ts'

export function authorityChapter(request: PackRequest): Section {
  const { authority } = request
  const withoutOfficer = firstDateWithoutOfficer(request)
  const established = authority.accessEstablished
  return section('myndighed', 'Myndigheden og de sikkerhedsansvarlige', [
    {
      type: 'facts',
      rows: [
        { label: 'Myndighed', value: [text(authority.name)] },
        { label: 'CVR-nummer', value: [printed('cvr', authority.cvr)] },
        {
          label: 'Journalnummer',
          value: [
            authority.journalNumber === undefined
              ? text('ikke oplyst')
              : printed('journalNumber', authority.journalNumber),
          ],
        },
        {
          label: 'Adgang til CPR etableret',
          value: [
            established === null || established === undefined
              ? text('ukendt')
              : printed('date', formatDate(established)),
          ],
        },
        ...registerRows(request),
      ],
    },
    {
      type: 'table',
      caption: 'Sikkerhedsansvarlige og stedfortrædere over tid (vilkårenes pkt.\u00A03.1)',
      columns: [
        { title: 'Navn', width: 1, align: 'left' },
        { title: 'Initialer', width: 'auto', align: 'left' },
        { title: 'Rolle', width: 'auto', align: 'left' },
        { title: 'Fra', width: 'auto', align: 'left' },
        { title: 'Til', width: 'auto', align: 'left' },
      ],
      rows: authority.officers.map((officer) => [
        [printed('name', officer.name)],
        [printed('name', officer.initials)],
        [text(officer.role)],
        [printed('date', formatDate(officer.from))],
        [officer.to === undefined ? text('fortsat') : printed('date', formatDate(officer.to))],
      ]),
    },
    paragraph(
      ...(withoutOfficer === null
        ? [text('Der er oplyst en sikkerhedsansvarlig for hver dag i perioden.')]
        : [
            text('Der er ikke oplyst en sikkerhedsansvarlig for hver dag i perioden. Første dag uden: '),
            printed('date', formatDate(withoutOfficer)),
            text('.'),
          ]),
      text(' Oplysningerne er myndighedens egne.'),
    ),
  ])
}

/** The register as each control was carried out on it; without a control, as it is. */
function registerRows(request: PackRequest): { label: string; value: Printed[] }[] {
  if (request.controls.length === 0) {
    return [
      {
        label: 'Fortegnelsen',
        value: registerCounts(request.register, 'autorisationer, da pakken blev dannet.'),
      },
    ]
  }
  return request.controls.map(({ register, profile, period }) => ({
    label: isOfOnePeriod(request) ? 'Fortegnelsen' : `Fortegnelsen, kontrol ${periodText(period)}`,
    value: registerCounts(
      register,
      profile.isDraft
        ? 'autorisationer, som de var indlæst til kontrollen.'
        : 'autorisationer, som fortegnelsen stod, da reglerne blev kørt.',
    ),
  }))
}

function registerCounts(
  { employees, programs, authorisations }: RegisterCounts,
  authorisationsAsOf: string,
): Printed[] {
  return [
    printed('count', formatCount(employees)),
    text(' medarbejdere, '),
    printed('count', formatCount(programs)),
    text(' system til system-programmer og '),
    printed('count', formatCount(authorisations)),
    text(` ${authorisationsAsOf}`),
  ]
}
