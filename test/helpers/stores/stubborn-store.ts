// A store worker that does what a test asks in a call's input: it answers with its thread, never does, or hangs its thread; the lock is
// answered unless it hangs.
import { parentPort, threadId } from 'node:worker_threads'
import type { FromStore, ToStore } from '../../../electron/store/store-messages.ts'

let isToHang = false
const post = (message: FromStore) => parentPort?.postMessage(message)

parentPort?.on('message', (message: ToStore) => {
  if (message.kind === 'lock' && isToHang) for (;;);
  if (message.kind === 'lock') return post({ kind: 'locked' })
  if (message.kind !== 'call') return undefined
  if (message.input === 'never') return undefined
  if (message.input === 'fail') throw new Error('the worker ends')
  isToHang = message.input === 'hang at lock'
  return post({ kind: 'reply', id: message.id, reply: { ok: true, value: threadId } })
})
