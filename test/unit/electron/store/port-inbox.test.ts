import { setImmediate as breathe } from 'node:timers/promises'
import { MessageChannel } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { portInbox } from '../../../../electron/store/port-inbox.ts'

test('a busy thread hears what is urgent at once, and takes the rest in its order when it is free', async () => {
  const { port1, port2 } = new MessageChannel()
  const taken: string[] = []
  const inbox = portInbox<string>(
    port2,
    (message) => void taken.push(message),
    (message) => message === 'cancel',
  )
  for (const message of ['first', 'cancel', 'second']) port1.postMessage(message)
  inbox.hear()
  expect(taken).toEqual(['cancel'])
  port1.postMessage('third')
  await breathe()
  await expect.poll(() => taken).toEqual(['cancel', 'first', 'second', 'third'])
  port1.close()
})
