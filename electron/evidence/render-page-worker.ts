// One page of the preview, in a worker of its own: the PDF reader's memory goes with it.
import { serveJob } from '../jobs/serve-job.ts'
import { type RenderedPage, renderPage } from './render-page.ts'

export type RenderRequest = { readonly pdf: Uint8Array; readonly page: number; readonly widthPx: number }

await serveJob<RenderRequest, RenderedPage>(async ({ pdf, page, widthPx }) => {
  const rendered = await renderPage(pdf, page, widthPx)
  return { value: rendered, transfer: [rendered.pixels.buffer] }
})
