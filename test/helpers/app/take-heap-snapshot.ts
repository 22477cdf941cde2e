import type { Page } from '@playwright/test'

/** Everything that is alive in a page after garbage collection: the snapshot as V8 writes it, and the document. */
export async function takeHeapSnapshot(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  // As JSON: letters beyond ASCII stand escaped in some chunks.
  const { strings } = JSON.parse(chunks.join('')) as { strings: string[] } // V8's format
  return [...strings, await page.content()].join('\n')
}
