// Messages of a port in their order, also for a thread that is busy: it can look for those that may not wait.
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads'

export type PortInbox = {
  /** In the midst of long work: takes what is urgent now, and leaves the rest until the thread is free. */
  readonly hear: () => void
}

/** Hands every message to `take`, one after the other. */
export function portInbox<Message>(
  port: MessagePort,
  take: (message: Message) => void,
  isUrgent: (message: Message) => boolean,
): PortInbox {
  let delayed: Message[] = []

  function takeDelayed(): void {
    const all = delayed
    delayed = []
    for (const message of all) take(message)
  }

  port.on('message', (message: Message) => {
    takeDelayed()
    take(message)
  })
  return {
    hear() {
      for (let got = receiveMessageOnPort(port); got; got = receiveMessageOnPort(port)) {
        const message = got.message as Message // the caller knows who writes to the port
        if (isUrgent(message)) take(message)
        else if (delayed.push(message) === 1) setImmediate(takeDelayed)
      }
    },
  }
}
