// What Chromium asks for, answered by the app: its webRequest listener first, then its protocol handler.
import type { Route } from 'playwright-core'
import { handlerOf } from './protocol.ts'
import { mayRequest } from './session.ts'
import { fromWeb, policyToWeb } from './web-urls.ts'

const kinds: Readonly<Record<string, Electron.OnBeforeRequestListenerDetails['resourceType']>> = {
  document: 'mainFrame',
  image: 'image',
  stylesheet: 'stylesheet',
  script: 'script',
  font: 'font',
  fetch: 'xhr',
  xhr: 'xhr',
  media: 'media',
  ping: 'ping',
}

/** Undefined refuses: nothing but what a handler gives is ever answered, and nothing goes out. */
export async function answerRequest(route: Route): Promise<Response | undefined> {
  const request = route.request()
  const url = fromWeb(request.url())
  try {
    const resourceType = kinds[request.resourceType()] ?? 'other'
    if (!(await mayRequest({ url, method: request.method(), resourceType }))) return undefined
    const handler = handlerOf(url.slice(0, url.indexOf(':')))
    if (!handler) return undefined
    const response = await handler(new Request(url, { method: request.method() }))
    const policy = response.headers.get('content-security-policy')
    if (policy === null) return response
    const answered = new Response(response.body, response)
    answered.headers.set('content-security-policy', policyToWeb(policy))
    return answered
  } catch (error) {
    console.error('electron host: a request handler threw', error)
    return undefined
  }
}
