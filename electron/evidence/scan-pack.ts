// The search for full personal numbers in what was produced: the PDF's pages, the data files, the file names. A hit stops
// the pack; nothing is masked silently.
import { AppError } from '../../shared/errors.ts'
import { scanForCpr } from '../../shared/evidence/cpr-scan.ts'
import { scanJson } from '../../shared/evidence/scan-json.ts'
import type { ScannedModel } from '../../shared/evidence/scan-model.ts'
import type { Json } from '../../shared/text/canonical-json.ts'
import type { CompiledPack } from './compile-pack.ts'

type Place = { readonly file: string; readonly page?: number; readonly section?: string }

function refuse({ file, page, section }: Place, masked: string): never {
  throw new AppError('pack-personal-number', { file, page: page ?? null, section: section ?? null, masked })
}

/** @throws AppError `pack-personal-number` with the section to mend */
export function assertModelScanned(file: string, { hits }: ScannedModel): void {
  const [hit] = hits
  if (hit) refuse({ file, section: hit.section }, hit.masked)
}

/**
 * Searches the text of every page. What the document marked as something else is known on the page it was drawn on, and
 * on the next one, where a paragraph may go on.
 *
 * @throws AppError `pack-personal-number` with the page
 */
export function assertPagesScanned(
  file: string,
  { pages, marks }: Pick<CompiledPack, 'pages' | 'marks'>,
  known: ScannedModel['known'],
): void {
  const knownOn = Map.groupBy(marks, ({ page }) => page)
  let left: readonly string[] = []
  for (const [index, page] of pages.entries()) {
    const here = (knownOn.get(index + 1) ?? []).flatMap(({ mark }) => known[mark] ?? [])
    const [hit] = scanForCpr(page, [...left, ...here], 'drawn')
    if (hit) refuse({ file, page: index + 1 }, hit.masked)
    left = here.filter((digits) => !page.replace(/\D/g, '').includes(digits))
  }
}

/** @throws AppError `pack-personal-number` */
export function assertTextScanned(file: string, text: string, known: readonly string[] = []): void {
  const [hit] = scanForCpr(text, known)
  if (hit) refuse({ file }, hit.masked)
}

/** @throws AppError `pack-personal-number` */
export function assertJsonScanned(file: string, value: Json): void {
  const [hit] = scanJson(value).hits
  if (hit) refuse({ file }, hit.masked)
}
