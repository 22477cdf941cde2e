// What the pack cannot show. It is printed so that nobody reads more into the rest than is there.
import { formatCount } from '../danish-format.ts'
import type { Cell, Section } from '../pack-model.ts'
import { section } from '../pack-model.ts'
import type { ControlPart } from '../control-parts.ts'
import { type Inline, printed, reference, strong, text } from '../printed.ts'
import { rulesNotRun } from './rules.ts'

export function limitsChapter(parts: readonly ControlPart[]): Section {
  return section('graenser', 'Grænser for dokumentationen', [
    { type: 'list', items: [...(parts.length === 0 ? [] : limitsOfControls(parts)), ...limitsOfPack] },
  ])
}

function limitsOfControls(parts: readonly ControlPart[]): Cell[] {
  const sources = parts.flatMap((part) => part.sources)
  const rejected = sources.reduce((sum, { summary }) => sum + summary.rejected, 0)
  const duplicates = sources.reduce((sum, { summary }) => sum + summary.duplicates, 0)
  const outside = parts
    .flatMap(({ control }) => control.sources)
    .reduce((sum, source) => sum + source.rowsOutsidePeriod, 0)
  const notRun = parts.filter((part) => idsNotRun(part).length > 0)
  return [
    parts.some(({ profile }) => profile.isDraft)
      ? [
          strong('Ingen har vurderet. '),
          text(
            'Kladden viser, hvad regler og stikprøve peger på. Hvad der lå bag, kan kun de, der kender sagen, svare på.',
          ),
        ]
      : [
          strong('Vurderingen er menneskers. '),
          text(
            'Udfaldene er den sikkerhedsansvarliges, efter hvad medarbejdere og ledere har oplyst. Kontrolbog kan ikke vise, om det oplyste var rigtigt.',
          ),
        ],
    [
      strong('Rækker, der ikke er læst. '),
      printed('count', formatCount(rejected)),
      text(' rækker blev afvist ved indlæsning og indgår i ingen regel. '),
      printed('count', formatCount(duplicates)),
      text(' gentagne rækker er talt én gang. Årsagerne står i '),
      ...references(parts, 'kilder'),
      text('.'),
    ],
    [
      strong('Rækker uden for perioden. '),
      printed('count', formatCount(outside)),
      text(' rækker ligger uden for perioden og er kun brugt som historik.'),
    ],
    [
      strong('Regler, der ikke er kørt. '),
      ...(notRun.length === 0
        ? [text('Alle regler er kørt.')]
        : [
            printed('rule', [...new Set(notRun.flatMap(idsNotRun))].join(', ')),
            text(
              `${parts.length === 1 ? ' er ikke kørt' : ' er ikke kørt i mindst én af kontrollerne'}. Det, de skulle have fundet, kan være der. Årsagerne står i `,
            ),
            ...references(notRun, 'regler'),
            text('.'),
          ]),
    ],
    [
      strong('Udtrækkenes fuldstændighed. '),
      text(
        'Hvilken periode et udtræk dækker, er myndighedens oplysning. Kontrolbog kan kun sammenholde logsøgning, statistik og fortegnelse; et opslag, som mangler i dem alle, ses ikke.',
      ),
    ],
    ...(parts.length < 2
      ? []
      : [
          [
            strong('Samme person i flere kontroller. '),
            text(
              'Koderne P-0001 og så videre følger en person inden for én kontrol. Den samme person kan have en anden kode i en anden kontrol.',
            ),
          ],
        ]),
    [
      strong('Stikprøvens chance '),
      text(
        'gælder en tilfældig fordeling af uberettigede opslag hos den enkelte bruger og forudsætter, at vurderingen genkender dem. En bruger, hvor ingen række er udtrukket, har chancen 0.',
      ),
    ],
  ]
}

const limitsOfPack: readonly Cell[] = [
  [
    strong('Hvad kæden ikke viser. '),
    text(
      'Revisionssporet viser, om en post er ændret, fjernet eller flyttet, siden et ankernummer blev udskrevet. Det kan ikke vise, at hele sporet er skrevet om af en, der har en adgangskode, hvis der ikke findes en tidligere udskrift at sammenligne med. Det viser heller ikke, om det, der blev indlæst, var sandt.',
    ),
  ],
  [
    strong('Hvad underskriften ikke viser. '),
    text(
      'Pakkens underskrift viser, hvilken datafil den kommer fra, når fingeraftrykket er oplyst ad en anden vej. Den viser ikke, hvilken person der dannede den, og den er ikke en kvalificeret elektronisk signatur.',
    ),
  ],
  [
    strong('Personnumre. '),
    text(
      'Pakkens tekst, datafiler og filnavne er gennemsøgt for ticifrede numre med en mulig dato. Billeder er ikke gennemsøgt; pakken indeholder kun de diagrammer, den selv har tegnet.',
    ),
  ],
  [
    strong('Tidligere kontroller '),
    text('er oplyst af myndigheden. Pakken indeholder ikke dokumentation for dem ud over datoerne i '),
    reference('frister'),
    text('.'),
  ],
]

function idsNotRun({ control }: ControlPart): string[] {
  return rulesNotRun(control).map(({ rule }) => rule)
}

/** The same section of each control. */
function references(parts: readonly ControlPart[], name: string): Inline[] {
  return parts.flatMap(({ label }, index) => [
    ...(index === 0 ? [] : [text(index === parts.length - 1 ? ' og ' : ', ')]),
    reference(label(name)),
  ])
}
