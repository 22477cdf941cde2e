import type { EventEmitter } from 'node:events'

/** Emits an event whose listeners may call `preventDefault`. Whether none of them did. */
export function emitCancelable(target: EventEmitter, name: string, extra: object = {}): boolean {
  let isPrevented = false
  target.emit(name, {
    ...extra,
    preventDefault: () => {
      isPrevented = true
    },
    get defaultPrevented() {
      return isPrevented
    },
  })
  return !isPrevented
}
