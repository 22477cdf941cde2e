// What crosses between the main thread and the store worker.
import type { AppEventName } from '../../shared/app-events.ts'
import type { Reply } from '../../shared/ipc.ts'
import type { Places } from './context.ts'

export type StoreStart = {
  readonly places: Places
  /** How far the store's clock is ahead of the machine's, in ms: the same for every worker of a start. Never in a packaged app. */
  readonly aheadMs?: number
}

export type ToStore =
  | { readonly kind: 'call'; readonly id: number; readonly channel: string; readonly input: unknown }
  | { readonly kind: 'ticket'; readonly ticket: string; readonly path: string }
  | { readonly kind: 'lock' }

export type FromStore =
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply }
  | { readonly kind: 'event'; readonly event: AppEventName; readonly payload: unknown }
  /** The data file is closed and its keys are zeroed. */
  | { readonly kind: 'locked' }
