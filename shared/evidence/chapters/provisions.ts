// The internal provisions. This edition of the pack holds none, and says so where they belong.
import { formatDate } from '../danish-format.ts'
import type { Section } from '../pack-model.ts'
import { notice, paragraph, section } from '../pack-model.ts'
import type { PackRequest } from '../pack-request.ts'
import { printed, strong, text } from '../printed.ts'

export function provisionsChapter({ period }: PackRequest): Section {
  return section('bestemmelser', 'Interne bestemmelser', [
    notice(
      strong('Ingen dokumentation. '),
      text('Pakken indeholder ikke de interne bestemmelser, der gjaldt fra '),
      printed('date', formatDate(period.from)),
      text(' til '),
      printed('date', formatDate(period.to)),
      text(', og heller ikke tidligere versioner af dem (vilkårenes pkt.\u00A04.1 til 4.4).'),
    ),
    paragraph(
      text(
        'Bestemmelserne er ikke registreret i den datafil, pakken er dannet af. Det siger intet om, hvorvidt myndigheden har dem. De skal fremsendes særskilt, når CPR-kontoret beder om dem.',
      ),
    ),
  ])
}
