// One page of the preview, drawn on a canvas: the page's policy lets no picture in from elsewhere.
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/choice-field.tsx'

const drawnWidthPx = 900

export type PageViewProps = {
  preview: string
  pages: number
  /** From 1. */
  page: number
  onPage: (page: number) => void
}

export function PageView({ preview, pages, page, onPage }: PageViewProps) {
  const { t } = useTranslation('evidence')
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isTextShown, setTextShown] = useState(false)
  const { value, error } = useQuery(`evidence.page ${preview} ${page}`, () =>
    api.evidence.page({ preview, page, widthPx: drawnWidthPx }),
  )
  useEffect(() => {
    if (!value || !canvas.current) return undefined
    let isCurrent = true
    void drawPage(canvas.current, value, () => isCurrent)
    return () => {
      isCurrent = false
    }
  }, [value])
  const numbers = Array.from({ length: pages }, (_, index) => String(index + 1))
  const name = t('preview.page', { page, pages })
  return (
    <div className="kb-stack">
      <ErrorAlert error={error} />
      <div className="kb-actions kb-page-turning">
        <Button aria-disabled={page === 1} onPress={() => onPage(Math.max(1, page - 1))}>
          {t('preview.previous')}
        </Button>
        <SelectField
          label={t('preview.pageNumber')}
          isLabelHidden
          value={String(page)}
          onChange={(event) => onPage(Number(event.target.value))}
          options={numbers.map((value_) => ({
            value: value_,
            label: t('preview.page', { page: Number(value_), pages }),
          }))}
        />
        <Button aria-disabled={page === pages} onPress={() => onPage(Math.min(pages, page + 1))}>
          {t('preview.next')}
        </Button>
        <Button kind="plain" aria-expanded={isTextShown} onPress={() => setTextShown((isShown) => !isShown)}>
          {t(isTextShown ? 'preview.hideText' : 'preview.showText')}
        </Button>
      </div>
      <canvas
        ref={canvas}
        role="img"
        aria-label={name}
        className="kb-pdf-page"
        width={drawnWidthPx}
        height={1273}
      />
      {isTextShown && value && (
        <section aria-label={t('preview.text')}>
          <pre className="kb-page-text" tabIndex={0} lang="da">
            {value.text}
          </pre>
        </section>
      )}
    </div>
  )
}

async function drawPage(
  canvas: HTMLCanvasElement,
  page: { widthPx: number; heightPx: number; pixels: Uint8Array },
  isCurrent: () => boolean,
): Promise<void> {
  const stream = new Blob([Uint8Array.from(page.pixels)]).stream()
  const bytes = await new Response(stream.pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer()
  if (!isCurrent()) return
  canvas.width = page.widthPx
  canvas.height = page.heightPx
  const image = new ImageData(new Uint8ClampedArray(bytes), page.widthPx, page.heightPx)
  canvas.getContext('2d')?.putImageData(image, 0, 0)
}
