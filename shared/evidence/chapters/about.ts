// What the pack is and what it is not, before anything else.
import type { Section } from '../pack-model.ts'
import { notice, section } from '../pack-model.ts'
import { strong, text } from '../printed.ts'

export type Notice = { readonly said: string; readonly meaning: string }

export function aboutSection(notices: readonly Notice[]): Section {
  return section('om', 'Hvad pakken er, og hvad den ikke er', [
    ...notices.map(({ said, meaning }) => notice(strong(`${said}.`), text(` ${meaning}`))),
    {
      type: 'list',
      items: [
        [
          strong('Pakken er dokumentation for kontrollen med adgangen til CPR. '),
          text(
            'Den følger punkt 4 i Standardvilkår for offentlige myndigheders adgang til CPR på Datafordeleren af 1. februar 2023. Den indeholder det, CPR-kontoret efter punkt 4 kan bede om, og ikke mere.',
          ),
        ],
        [
          strong('Et fund er et spørgsmål. '),
          text(
            'Det peger på rækker i en log eller i fortegnelsen, som nogen skal se på. Det er ikke en konklusion om en medarbejder og siger ikke, at nogen har gjort noget forkert.',
          ),
        ],
        [
          strong('Pakken er ikke en kontrol af fremmøde eller arbejdstid. '),
          text(
            'Tidspunkter for opslag bruges kun til at vise opslag, som bør vurderes, og kan ikke bruges til at måle, hvornår eller hvor meget en medarbejder arbejder.',
          ),
        ],
        [
          strong('Pakken giver ikke karakterer. '),
          text(
            'Ingen medarbejder får point, og medarbejdere sammenlignes ikke i en rangliste. De står med medarbejdernummer og ikke med navn.',
          ),
        ],
        [
          strong('En godkendelse er ikke en kvalificeret elektronisk signatur. '),
          text('En kontrol godkendes i Kontrolbog med den sikkerhedsansvarliges adgangskode.'),
        ],
        [
          strong('Personnumre er ikke gengivet. '),
          text('Personer, der er slået op, står som P-0001, P-0002 og så videre.'),
        ],
        [
          strong('Det, der mangler, står der også. '),
          text(
            'Hvor pakken ikke har dokumentation for et vilkår, står der »Ingen dokumentation«. Rækker, der ikke er læst, og regler, der ikke er kørt, er nævnt med årsag.',
          ),
        ],
      ],
    },
  ])
}
