// When a draft is saved: a little after the last change, at once when the data file locks, never after it was removed.
import type { z } from 'zod'

export type DraftValue = z.infer<ReturnType<typeof z.json>>
export type DraftStore = {
  readonly save: (value: DraftValue) => Promise<unknown>
  readonly remove: () => Promise<unknown>
}

export type DraftSaver = {
  readonly changed: (value: DraftValue) => void
  /** Ends when everything that was changed until now is saved, or refused. */
  readonly flush: () => Promise<void>
  /** Forgets what is not saved yet, and what is. Nothing is saved after it until the next change. */
  readonly remove: () => Promise<void>
}

export const saveAfterMs = 300

export function draftSaver({ save, remove }: DraftStore): DraftSaver {
  let pending: { readonly value: DraftValue } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  // One at a time, in order: what was typed last is what stays.
  let queue: Promise<unknown> = Promise.resolve()

  const enqueue = (act: () => Promise<unknown>): Promise<void> => {
    // A refusal (a full disk, a lock) is met again by the next change, and by the form's own submit with its sentence.
    queue = queue.then(act).catch(() => undefined)
    return queue.then(() => undefined)
  }
  const flush = () => {
    clearTimeout(timer)
    const saving = pending
    pending = undefined
    return saving ? enqueue(() => save(saving.value)) : enqueue(async () => undefined)
  }
  return {
    changed(value) {
      pending = { value }
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), saveAfterMs)
    },
    flush,
    remove() {
      clearTimeout(timer)
      pending = undefined
      return enqueue(remove)
    },
  }
}
