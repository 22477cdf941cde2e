import { guarded } from './guarded.ts'
import { host } from './host-state.ts'
import { addScheme, hasScheme } from './web-urls.ts'

type Handler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, Handler>()

export function handlerOf(scheme: string): Handler | undefined {
  return handlers.get(scheme)
}

export const protocol = guarded('protocol', {
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    if (host.isReady) throw new Error('registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of schemes) {
      if (!privileges?.standard || !privileges.secure) {
        throw new Error(`electron host: ${scheme}: only standard, secure schemes are implemented`)
      }
      addScheme(scheme)
    }
  },
  handle(scheme: string, handler: Handler): void {
    if (!hasScheme(scheme)) throw new Error(`electron host: ${scheme} was not registered as privileged`)
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    handlers.set(scheme, handler)
  },
  unhandle: (scheme: string): void => void handlers.delete(scheme),
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
} satisfies Pick<
  Electron.Protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'
>)
