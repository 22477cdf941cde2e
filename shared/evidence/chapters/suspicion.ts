// A control on suspicion never stands in for the running control (T4.17).
import type { Section } from '../pack-model.ts'
import { paragraph, section } from '../pack-model.ts'
import { type PackRequest, isDraftPack } from '../pack-request.ts'
import { reference, text } from '../printed.ts'

export function suspicionChapter(request: PackRequest): Section {
  return section('mistanke', 'Kontrol ved mistanke om misbrug', [
    paragraph(
      text(
        'En kontrol på grund af mistanke kan ikke træde i stedet for den løbende kontrol (vilkårenes pkt.\u00A04.17). Ingen kontrol ved mistanke er talt med i frister og tabeller i ',
      ),
      reference('frister'),
      text(`. De tidligere kontroller, der står der, er løbende kontroller. ${ownControls(request)}`),
    ),
    paragraph(
      text(
        'Sager om mistanke, deres vurdering og deres udfald indgår ikke i pakken. Det siger intet om, hvorvidt der har været sådanne sager.',
      ),
    ),
  ])
}

function ownControls(request: PackRequest): string {
  if (isDraftPack(request)) return 'Denne kladde er dannet som en del af den løbende kontrol.'
  const { length } = request.controls
  if (length === 0) return 'Pakken indeholder ingen kontrol.'
  return length === 1
    ? 'Kontrollen i denne pakke er en løbende kontrol.'
    : 'Hver kontrol i denne pakke er en løbende kontrol.'
}
