// What the pack cannot show. It is printed so that nobody reads more into the rest than is there.
import { formatCount } from '../danish-format.ts'
import type { Cell, Section } from '../pack-model.ts'
import { section } from '../pack-model.ts'
import type { PackRequest } from '../pack-request.ts'
import { printed, reference, strong, text } from '../printed.ts'
import { rulesNotRun } from './rules.ts'

export function limitsChapter(request: PackRequest): Section {
  const rejected = request.sources.reduce((sum, { summary }) => sum + summary.rejected, 0)
  const duplicates = request.sources.reduce((sum, { summary }) => sum + summary.duplicates, 0)
  const outside = request.control.sources.reduce((sum, source) => sum + source.rowsOutsidePeriod, 0)
  const notRun = rulesNotRun(request.control)
  const items: Cell[] = [
    request.profile.isDraft
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
      reference('kilder'),
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
            printed('rule', notRun.map(({ rule }) => rule).join(', ')),
            text(' er ikke kørt. Det, de skulle have fundet, kan være der. Årsagerne står i '),
            reference('regler'),
            text('.'),
          ]),
    ],
    [
      strong('Udtrækkenes fuldstændighed. '),
      text(
        'Hvilken periode et udtræk dækker, er myndighedens oplysning. Kontrolbog kan kun sammenholde logsøgning, statistik og fortegnelse; et opslag, som mangler i dem alle, ses ikke.',
      ),
    ],
    [
      strong('Stikprøvens chance '),
      text(
        'gælder en tilfældig fordeling af uberettigede opslag hos den enkelte bruger og forudsætter, at vurderingen genkender dem. En bruger, hvor ingen række er udtrukket, har chancen 0.',
      ),
    ],
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
  return section('graenser', 'Grænser for dokumentationen', [{ type: 'list', items }])
}
