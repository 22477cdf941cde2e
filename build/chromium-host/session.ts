import { EventEmitter } from 'node:events'
import { guarded } from './guarded.ts'
import { host } from './host-state.ts'
import { protocol } from './protocol.ts'
import { fromWeb } from './web-urls.ts'

type PermissionHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0]
type Details = Electron.OnBeforeRequestListenerDetails
type BeforeRequest = (details: Details, callback: (response: Electron.CallbackResponse) => void) => void

/** Chromium's names of the permissions a page may ask for, by Electron's. */
const permissions = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  'clipboard-read': 'clipboard-read',
  'clipboard-sanitized-write': 'clipboard-write',
  midi: 'midi',
  media: 'microphone',
} as const

let permissionHandler: PermissionHandler = null
let beforeRequest: BeforeRequest | null = null
let lastRequest = 0

/** Whether the app lets a request go on. */
export async function mayRequest(
  details: Pick<Details, 'url' | 'method' | 'resourceType'>,
): Promise<boolean> {
  const listener = beforeRequest
  if (!listener) return true
  // The app reads no more of a request than its URL.
  const full = {
    id: ++lastRequest,
    referrer: '',
    timestamp: Date.now(),
    uploadData: [],
    ...details,
  } as Details
  const response = await new Promise<Electron.CallbackResponse>((resolve) => listener(full, resolve))
  if (response.redirectURL) throw new Error('electron host: redirectURL is not implemented')
  return response.cancel !== true
}

/** Chromium's own prompt cannot be handed to the app, so the app is asked for each permission when a page opens. */
export async function applyPermissions(webUrl: string, contents: object): Promise<void> {
  if (!webUrl.startsWith('https:')) return
  const granted: string[] = []
  for (const [name, theirs] of Object.entries(permissions)) {
    if (!permissionHandler)
      granted.push(theirs) // as Electron does
    else {
      permissionHandler(
        contents as Electron.WebContents, // the host's own stand-in
        name as keyof typeof permissions, // the table's key
        (isGranted) => isGranted && granted.push(theirs),
        { requestingUrl: fromWeb(webUrl), isMainFrame: true },
      )
    }
  }
  await host.chromium?.grant(new URL(webUrl).origin, granted)
}

class HostSession
  extends EventEmitter
  implements
    Pick<
      Electron.Session,
      | 'setPermissionRequestHandler'
      | 'setPermissionCheckHandler'
      | 'setDevicePermissionHandler'
      | 'clearStorageData'
      | 'isPersistent'
      | 'setSpellCheckerEnabled'
      | 'setSpellCheckerLanguages'
    >
{
  readonly protocol = protocol
  readonly webRequest = guarded('webRequest', {
    onBeforeRequest(listener: BeforeRequest | null): void {
      beforeRequest = listener
    },
  })
  isPersistent(): boolean {
    return false
  }
  setPermissionRequestHandler(handler: PermissionHandler): void {
    permissionHandler = handler
  }
  setPermissionCheckHandler(_handler: ((...args: never[]) => boolean) | null): void {
    // Chromium asks nobody here: what was not granted is denied.
  }
  setDevicePermissionHandler(_handler: ((...args: never[]) => boolean) | null): void {
    // As above.
  }
  setSpellCheckerEnabled(_isEnabled: boolean): void {
    // Chromium's own fetches nothing here: it reaches no network.
  }
  setSpellCheckerLanguages(_languages: string[]): void {
    // As above.
  }
  async clearStorageData(): Promise<void> {
    // A profile of its own, gone afterwards.
  }
}

const defaultSession = guarded('session.defaultSession', new HostSession())

export const session = guarded('session', {
  defaultSession,
  /** One Chromium has one session: every partition is the default one. */
  fromPartition: (_name: string, _options?: Electron.FromPartitionOptions): HostSession => defaultSession,
})
