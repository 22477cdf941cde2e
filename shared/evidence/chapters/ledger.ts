// The ledger the pack is made of, and how a reader checks the pack without Kontrolbog.
import { formatCount, formatInstant } from '../danish-format.ts'
import { openZone } from '../../time/zone.ts'
import type { Section } from '../pack-model.ts'
import { paragraph, section } from '../pack-model.ts'
import type { PackRequest } from '../pack-request.ts'
import { printed, strong, text } from '../printed.ts'

export function ledgerChapter(request: PackRequest): Section {
  const { ledger, appVersion, timezone, generatedAtMs } = request
  return section('aegthed', 'Revisionsspor og efterprøvning', [
    paragraph(
      text(
        'Alt, hvad der sker i Kontrolbog, bliver en post i et revisionsspor, hvor hver post indeholder en kontrolsum af den forrige. Pakken er dannet af posterne til og med nummeret herunder. Gem siden: en senere udskrift af samme datafil skal stadig have denne kontrolsum ved dette nummer.',
      ),
    ),
    {
      type: 'facts',
      rows: [
        { label: 'Antal poster', value: [printed('ledgerSize', formatCount(ledger.seq))] },
        { label: 'Sidste posts kontrolsum', value: [printed('hash', ledger.head)] },
        {
          label: 'Anker',
          value: [printed('ledgerSize', String(ledger.seq)), text(':'), printed('hash', ledger.head)],
        },
        {
          label: 'Pakken dannet',
          value: [
            printed('instant', formatInstant(generatedAtMs, openZone(timezone))),
            text(` (${timezone})`),
          ],
        },
        { label: 'Dannet med', value: [text('Kontrolbog '), printed('version', appVersion)] },
      ],
    },
    paragraph(strong('Sådan efterprøves pakken uden Kontrolbog')),
    {
      type: 'list',
      items: [
        [
          strong('Er filerne uændrede? '),
          text(
            'Filen SHA256SUMS har kontrolsummen for hver fil i pakken. Filen LÆS-MIG.txt viser, hvordan de kontrolleres med Windows’ Get-FileHash eller med sha256sum.',
          ),
        ],
        [
          strong('Hænger revisionssporet sammen? '),
          text(
            'Filen data/ledger.jsonl har alle poster. Kontrolsummerne kan regnes efter én for én og skal ende med kontrolsummen ovenfor.',
          ),
        ],
        [
          strong('Hvem har dannet pakken? '),
          text(
            'Filen manifest.json er underskrevet med datafilens nøgle (Ed25519). Nøglens fingeraftryk står i LÆS-MIG.txt og på den sikkerhedsansvarliges genoprettelsesark. Bed myndigheden oplyse fingeraftrykket ad en anden vej, og sammenlign.',
          ),
        ],
        [
          strong('Passer stikprøven? '),
          text(
            'Frøet, antallet af træk og populationens kontrolsum står i pakken. Med de samme kilder giver reglen de samme rækker.',
          ),
        ],
      ],
    },
  ])
}
