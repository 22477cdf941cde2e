// The main thread's end of the store worker: calls by number, events, and a lock that always wins.
import { Worker } from 'node:worker_threads'
import type { AppEventName } from '../../shared/app-events.ts'
import type { Reply } from '../../shared/ipc.ts'
import type { FromStore, StoreStart, ToStore } from './store-messages.ts'

export type Store = {
  readonly call: (channel: string, input: unknown) => Promise<Reply>
  readonly addTicket: (ticket: string, path: string) => void
  /** Ends with the data file closed, or the worker and everything in it gone. */
  readonly lock: () => Promise<void>
}

const lockWithinMs = 2000
const locked: Reply = { ok: false, code: 'locked', details: {} }

/** Starts the store worker, and another whenever it ends. */
export function startStore(
  start: StoreStart,
  onEvent: (event: AppEventName, payload: unknown) => void,
): Store {
  const waiting = new Map<number, (reply: Reply) => void>()
  let onLocked: (() => void) | undefined
  let nextId = 1
  let worker = launch()

  function launch(): Worker {
    const launched = new Worker(new URL('../jobs/job-entry.ts', import.meta.url), {
      workerData: { entry: new URL('./store-worker.ts', import.meta.url).href, ...start },
    })
    launched.on('message', (message: FromStore) => {
      if (message.kind === 'event') onEvent(message.event, message.payload)
      else if (message.kind === 'locked') onLocked?.()
      else {
        waiting.get(message.id)?.(message.reply)
        waiting.delete(message.id)
      }
    })
    // A worker that fails outright ends; its calls are answered below, and a new one takes over.
    launched.on('error', () => undefined)
    launched.on('exit', () => {
      if (worker !== launched) return
      answerAll({ ok: false, code: 'unexpected', details: {} })
      worker = launch()
      onLocked?.()
    })
    launched.unref()
    return launched
  }

  function answerAll(reply: Reply): void {
    for (const resolve of waiting.values()) resolve(reply)
    waiting.clear()
  }

  const send = (message: ToStore) => worker.postMessage(message)

  return {
    call(channel, input) {
      const id = nextId++
      const { promise, resolve } = Promise.withResolvers<Reply>()
      waiting.set(id, resolve)
      send({ kind: 'call', id, channel, input })
      return promise
    },
    addTicket: (ticket, path) => send({ kind: 'ticket', ticket, path }),
    async lock() {
      const { promise, resolve } = Promise.withResolvers<void>()
      onLocked = resolve
      const timer = setTimeout(() => void worker.terminate(), lockWithinMs)
      send({ kind: 'lock' })
      await promise
      clearTimeout(timer)
      onLocked = undefined
      answerAll(locked)
    },
  }
}
