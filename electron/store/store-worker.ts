// The store worker: the only owner of the register while the app is open. Feature handlers run here, with plain
// synchronous SQLite; what takes long runs in workers of its own, which this one starts.
import { existsSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { storeContract } from '../../shared/contract.ts'
import { channelOf } from '../../shared/ipc.ts'
import type { Procedure, Reply } from '../../shared/ipc.ts'
import { answer } from '../answer.ts'
import { warmList } from '../register/warm-list.ts'
import { lockSession } from './lock-session.ts'
import type { StoreContext } from './context.ts'
import { fileTickets } from './file-tickets.ts'
import { storeHandlers } from './handlers.ts'
import { portInbox } from './port-inbox.ts'
import { runningJobs } from './running-jobs.ts'
import { sessionHolder } from './session.ts'
import type { FromStore, StoreStart, ToStore } from './store-messages.ts'

const port = parentPort
if (!port) throw new Error('the store runs in a worker')
const store = port
const post = (message: FromStore) => store.postMessage(message)

// Written by startStore alone.
const { places, aheadMs = 0 } = workerData as StoreStart
const now = () => Date.now() + aheadMs
const emit: StoreContext['emit'] = (event, payload) => post({ kind: 'event', event, payload })
const context: StoreContext = {
  session: sessionHolder(),
  files: fileTickets(),
  jobs: runningJobs(emit, now, () => inbox.hear()),
  places,
  now,
  emit,
}

type Erased = Record<string, Record<string, (context: StoreContext, input: unknown) => unknown>>
const procedures = new Map<string, { procedure: Procedure; run: (input: unknown) => unknown }>()
for (const [feature, methods] of Object.entries(storeContract as Record<string, Record<string, Procedure>>)) {
  for (const [method, procedure] of Object.entries(methods)) {
    // Handlers<StoreContract, StoreContext> guarantees the entry; the loop only loses its name.
    const handler = (storeHandlers as unknown as Erased)[feature]![method]!
    procedures.set(channelOf(feature, method), { procedure, run: (input) => handler(context, input) })
  }
}

const inbox = portInbox<ToStore>(store, take, (message) => {
  // A lock is answered when the thread is free, and cancels all that runs at once.
  if (message.kind === 'lock') void context.jobs.cancelAll()
  return message.kind === 'call' && message.channel === channelOf('jobs', 'cancel')
})

function take(message: ToStore): void {
  if (message.kind === 'ticket') context.files.add(message.ticket, message.path)
  else if (message.kind === 'lock') void lockSession(context).finally(() => post({ kind: 'locked' }))
  else void reply(message)
}

async function reply({ id, channel, input }: Extract<ToStore, { kind: 'call' }>): Promise<void> {
  const found = procedures.get(channel)
  if (!found) throw new Error('the router knows every channel')
  const told = await answer(found.procedure, input, found.run, (trace) => {
    // Where it happened, and nothing of what was read.
    if (process.env['KONTROLBOG_TRACE']) console.error(trace)
  })
  post({ kind: 'reply', id, reply: isGone(context) ? gone : told })
  warmList(context)
}

const gone: Reply = { ok: false, code: 'data-file-gone', details: {} }

/** SQLite goes on writing into a file that has no name any longer, and says that it is saved. */
function isGone({ session }: StoreContext): boolean {
  if (!session.isOpen()) return false
  const { db, registerPath } = session.current().dataFile
  // Closed while another register takes its place.
  return db.open && !existsSync(registerPath)
}
