// The pack as it would be made: drawn in memory, kept until it is made, replaced or the data file locks.
import { randomUUID } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import { buildPackModel } from '../../shared/evidence/build-pack-model.ts'
import { allClauses } from '../../shared/evidence/clause-value.ts'
import type { PackPreview } from '../../shared/evidence/contract.ts'
import { controlParts } from '../../shared/evidence/control-parts.ts'
import { evidenceOf } from '../../shared/evidence/pack-evidence.ts'
import { startJob } from '../jobs/start-job.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import type { CompiledPack } from './compile-pack.ts'
import type { RenderRequest } from './render-page-worker.ts'
import type { PackOfPeriod } from './pack-of-period.ts'
import type { RenderedPage } from './render-page.ts'
import { compileScanned } from './write-pack.ts'

export type HeldPreview = PackOfPeriod & { readonly preview: string; readonly compiled: CompiledPack }

// By the ledger of the session: after a lock there is no way to it any more, and one data file never sees another's.
const held = new WeakMap<Ledger, HeldPreview>()

/** Draws the pack of a period. @throws AppError as `compilePack`, `pack-personal-number` */
export async function previewPack(
  ledger: Ledger,
  { request, controls }: PackOfPeriod,
  signal: AbortSignal,
): Promise<PackPreview> {
  held.delete(ledger)
  const model = buildPackModel(request)
  const compiled = await compileScanned(model, signal)
  const preview = randomUUID()
  held.set(ledger, { preview, controls, request, compiled })
  const parts = controlParts(request)
  const titles = new Map(model.chapters.map(({ label, title }) => [label, title]))
  return {
    preview,
    period: request.period,
    controls: request.controls.length,
    pages: compiled.pages.length,
    chapters: chapterPages(compiled).flatMap(({ label, ...pages }) => {
      const title = titles.get(label)
      return title === undefined ? [] : [{ title, ...pages }]
    }),
    missing: allClauses.flatMap((clause) => {
      const { value, note } = evidenceOf(clause, request, parts)
      if (value !== 'none' && value !== 'partial') return []
      return [{ clause: clause.id, quote: clause.quote, value, note }]
    }),
    ledger: { ...request.ledger },
  }
}

/** @throws AppError `pack-preview-gone` */
export function heldPreview(ledger: Ledger, preview: string): HeldPreview {
  const found = held.get(ledger)
  if (found?.preview !== preview) throw new AppError('pack-preview-gone', {})
  return found
}

/** @throws AppError `pack-preview-gone` */
export async function previewPage(
  ledger: Ledger,
  preview: string,
  page: number,
  widthPx: number,
): Promise<RenderedPage> {
  const { compiled } = heldPreview(ledger, preview)
  const request: RenderRequest = { pdf: compiled.pdf, page, widthPx }
  return await startJob<RenderedPage>(new URL('./render-page-worker.ts', import.meta.url), request)
}

/** A chapter goes on until the next begins; one that begins on the page where the other ends shares that page. */
function chapterPages({
  chapters,
  pages,
}: CompiledPack): { label: string; firstPage: number; pages: number }[] {
  return chapters.map(({ label, page }, index) => {
    const next = chapters[index + 1]?.page ?? pages.length + 1
    return { label, firstPage: page, pages: Math.max(1, next - page) }
  })
}
