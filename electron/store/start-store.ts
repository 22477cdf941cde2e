// The main thread's end of the store worker: calls by number, events, and a lock that always wins.
import { Worker } from 'node:worker_threads'
import type { AppEventName } from '../../shared/app-events.ts'
import type { Reply } from '../../shared/ipc.ts'
import type { FromStore, StoreStart, ToStore } from './store-messages.ts'

export type Store = {
  readonly call: (channel: string, input: unknown) => Promise<Reply>
  /** Whether a long call is under way that closing the program would stop. */
  readonly isWorking: () => boolean
  readonly addTicket: (ticket: string, path: string) => void
  /** Ends with the data file closed, or the worker and everything in it gone. */
  readonly lock: () => Promise<void>
}

const lockWithinMs = 2000
/** For the answers of calls that the lock has cut short, before whatever still runs is ended. */
const answersWithinMs = 200
const stopped: Reply = { ok: false, code: 'store-stopped', details: {} }
const locked: Reply = { ok: false, code: 'locked', details: {} }

/** Starts the store worker (`entry`), and another whenever it ends; `onStopped` hears of an end that nobody wished. */
export function startStore(
  start: StoreStart,
  onEvent: (event: AppEventName, payload: unknown) => void,
  onStopped: () => void,
  entry = new URL('./store-worker.ts', import.meta.url),
): Store {
  const waiting = new Map<number, { readonly resolve: (reply: Reply) => void; readonly isWork: boolean }>()
  let onLocked: (() => void) | undefined
  let onIdle: (() => void) | undefined
  let locking: Promise<void> | undefined
  let nextId = 1
  let worker = launch()

  function launch(): Worker {
    const launched = new Worker(new URL('../jobs/job-entry.ts', import.meta.url), {
      workerData: { entry: entry.href, ...start },
    })
    launched.on('message', (message: FromStore) => {
      if (message.kind === 'event') onEvent(message.event, message.payload)
      else if (message.kind === 'locked') onLocked?.()
      else {
        waiting.get(message.id)?.resolve(message.reply)
        waiting.delete(message.id)
        if (waiting.size === 0) onIdle?.()
      }
    })
    // A worker that fails outright ends, and the data file with it; its calls are answered below, and a new one takes over.
    launched.on('error', () => undefined)
    launched.on('exit', () => {
      if (worker !== launched) return
      answerAll(stopped)
      worker = launch()
      onLocked?.()
      onStopped()
    })
    launched.unref()
    return launched
  }

  function answerAll(reply: Reply): void {
    for (const { resolve } of waiting.values()) resolve(reply)
    waiting.clear()
  }

  const send = (message: ToStore) => worker.postMessage(message)

  /** A call that outlives the lock (a key being derived) could open the data file again behind it. */
  async function closed(): Promise<void> {
    const answered = Promise.withResolvers<void>()
    onLocked = answered.resolve
    send({ kind: 'lock' })
    await answered.promise
    onLocked = undefined
    if (waiting.size === 0) return
    const idle = Promise.withResolvers<void>()
    onIdle = idle.resolve
    const timer = setTimeout(() => idle.reject(new Error('a call goes on')), answersWithinMs)
    await idle.promise.finally(() => {
      clearTimeout(timer)
      onIdle = undefined
    })
  }

  async function lock(): Promise<void> {
    const late = Promise.withResolvers<void>()
    const timer = setTimeout(() => late.reject(new Error('the store does not answer')), lockWithinMs)
    try {
      await Promise.race([closed(), late.promise])
    } catch {
      // Not waited for: a thread in the middle of a native call ends when that does.
      void worker.terminate()
      worker = launch()
    } finally {
      clearTimeout(timer)
      onLocked = undefined
      answerAll(locked)
    }
  }

  return {
    call(channel, input) {
      if (locking) return Promise.resolve(locked)
      const id = nextId++
      const { promise, resolve } = Promise.withResolvers<Reply>()
      waiting.set(id, { resolve, isWork: isWork(channel, input) })
      send({ kind: 'call', id, channel, input })
      return promise
    },
    isWorking: () => [...waiting.values()].some((call) => call.isWork),
    addTicket: (ticket, path) => send({ kind: 'ticket', ticket, path }),
    lock() {
      locking ??= lock().finally(() => {
        locking = undefined
      })
      return locking
    },
  }
}

/** A call with a job's id is long; unlocking has one too, and leaves nothing undone. */
function isWork(channel: string, input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'job' in input && channel !== 'vault.unlock'
}
