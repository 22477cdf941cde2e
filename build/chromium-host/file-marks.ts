// A dropped file's path is known to Chromium and not to its page: the preload's webUtils gives a mark, and the host puts
// the path in its place before the app's handler sees it. What has no file of its own on disk has the path ''.
import type { CDPSession } from 'playwright-core'

/** `args` with every mark replaced. */
export async function withPaths(
  args: readonly unknown[],
  mark: string,
  cdp: CDPSession,
  contextId: number,
): Promise<unknown[]> {
  const replace = async (value: unknown): Promise<unknown> => {
    if (Array.isArray(value)) return Promise.all(value.map(replace))
    if (typeof value !== 'string' || !value.startsWith(mark)) return value
    return pathOfFile(Number(value.slice(mark.length)), cdp, contextId)
  }
  return Promise.all(args.map(replace))
}

async function pathOfFile(index: number, cdp: CDPSession, contextId: number): Promise<string> {
  const { result } = await cdp.send('Runtime.evaluate', { expression: `__hostFile(${index})`, contextId })
  if (result.objectId === undefined) return ''
  try {
    return (await cdp.send('DOM.getFileInfo', { objectId: result.objectId })).path
  } catch {
    return ''
  } finally {
    await cdp.send('Runtime.releaseObject', { objectId: result.objectId }).catch(() => undefined)
  }
}
