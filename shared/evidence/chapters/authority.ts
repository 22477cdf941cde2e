// The authority and who was responsible when. The officers are named: they answer for the control.
import { formatCount, formatDate } from '../danish-format.ts'
import type { Section } from '../pack-model.ts'
import { paragraph, section } from '../pack-model.ts'
import type { PackRequest } from '../pack-request.ts'
import { printed, text } from '../printed.ts'
import { clauseFacts } from '../clause-facts.ts'

export function authorityChapter(request: PackRequest): Section {
  const { authority, register } = request
  const { withoutOfficer } = clauseFacts(request)
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
        {
          label: 'Fortegnelsen',
          value: [
            printed('count', formatCount(register.employees)),
            text(' medarbejdere, '),
            printed('count', formatCount(register.programs)),
            text(' system til system-programmer og '),
            printed('count', formatCount(register.authorisations)),
            text(
              request.profile.isDraft
                ? ' autorisationer, som de var indlæst til kontrollen.'
                : ' autorisationer, som fortegnelsen stod, da reglerne blev kørt.',
            ),
          ],
        },
      ],
    },
    {
      type: 'table',
      caption: 'Sikkerhedsansvarlige og stedfortrædere over tid (vilkår T3.1)',
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
