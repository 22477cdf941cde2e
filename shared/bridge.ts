// What the preload gives the page, and nothing more: one function a procedure, the events, and dropped files.
import type { AppEventName } from './app-events.ts'
import type { Reply } from './ipc.ts'

export type Bridge = {
  readonly call: Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<Reply>>>>>
  /** Listens until the returned function is called. Payloads are parsed by the page. */
  readonly on: (event: AppEventName, listener: (payload: unknown) => void) => () => void
  /** Hands over files that were dropped on the page; the answer is that of `files.chooseOpen`. A path never comes from the page. */
  readonly dropped: (files: readonly object[]) => Promise<Reply>
}
