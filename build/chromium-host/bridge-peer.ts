// Runs twice in each page, in the page's own world and in the isolated world that holds the preload; the two copies talk
// by synchronous DOM events, whose `detail` Chromium clones between worlds. It is turned into text, so it stands alone.
type Message = {
  readonly op: 'expose' | 'call' | 'return' | 'settle'
  readonly key?: string
  readonly id?: number
  readonly ok?: boolean
  readonly value?: unknown
  readonly args?: readonly unknown[]
}
export type BridgePeer = { readonly expose: (key: string, value: unknown) => void }

export function bridgePeer(eventName: string, side: 'main' | 'isolated'): BridgePeer {
  type Callable = (...args: unknown[]) => unknown
  type Wrapped = {
    readonly $b?: string
    readonly id: number
    readonly name: string
    readonly message: string
  }
  const to = `${eventName}:${side === 'main' ? 'isolated' : 'main'}`
  const own = new Map<number, Callable>()
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>()
  let lastId = 0
  let answer: Message | undefined
  // Kept from before any script of the page runs.
  const { CustomEvent: OwnEvent, Error: OwnError, Promise: OwnPromise } = globalThis
  const dispatch = globalThis.dispatchEvent.bind(globalThis)
  const post = (detail: Message): void => void dispatch(new OwnEvent(to, { detail }))

  const isPlain = (v: object) => {
    const prototype: unknown = Object.getPrototypeOf(v)
    return prototype === Object.prototype || prototype === null
  }
  const pack = (v: unknown): unknown => {
    if (typeof v === 'function') {
      own.set(++lastId, v as Callable)
      return { $b: 'function', id: lastId }
    }
    if (v instanceof OwnPromise) {
      const id = ++lastId
      v.then(
        (value) => post({ op: 'settle', id, ok: true, value: pack(value) }),
        (error) => post({ op: 'settle', id, ok: false, value: pack(error) }),
      )
      return { $b: 'promise', id }
    }
    if (v instanceof OwnError) return { $b: 'error', message: v.message, name: v.name }
    if (Array.isArray(v)) return v.map(pack)
    if (typeof v !== 'object' || v === null || !isPlain(v)) return v
    return Object.fromEntries(Object.entries(v).map(([k, each]) => [k, pack(each)]))
  }
  const callOther = (id: number, args: readonly unknown[]): unknown => {
    answer = undefined
    post({ op: 'call', id, args: args.map(pack) })
    // Set by the listener below before dispatch returns.
    const got = answer as Message | undefined
    if (!got) throw new OwnError('the other world is gone')
    const value = unpack(got.value)
    if (!got.ok) throw value
    return value
  }
  const unpack = (v: unknown): unknown => {
    if (Array.isArray(v)) return v.map(unpack)
    if (typeof v !== 'object' || v === null || !isPlain(v)) return v
    const { $b, id, name, message } = v as Wrapped
    if ($b === 'function') return (...args: unknown[]) => callOther(id, args)
    if ($b === 'promise') return new OwnPromise((resolve, reject) => waiting.set(id, { resolve, reject }))
    if ($b === 'error') return Object.assign(new OwnError(message), { name })
    return Object.fromEntries(Object.entries(v).map(([k, each]) => [k, unpack(each)]))
  }
  const freeze = (v: unknown): unknown => {
    if (typeof v === 'object' && v !== null) Object.values(v).forEach(freeze)
    return ArrayBuffer.isView(v) ? v : Object.freeze(v)
  }
  const run = (id: number, args: readonly unknown[]): Message => {
    try {
      return { op: 'return', ok: true, value: pack(own.get(id)?.(...args.map(unpack))) }
    } catch (error) {
      return { op: 'return', ok: false, value: pack(error) }
    }
  }

  globalThis.addEventListener(`${eventName}:${side}`, (event) => {
    event.stopImmediatePropagation()
    // The other copy of this function sent it.
    const { op, key = '', id = 0, ok, value, args = [] } = (event as CustomEvent<Message>).detail
    if (op === 'expose') {
      Object.defineProperty(globalThis, key, { value: freeze(unpack(value)), enumerable: true })
    } else if (op === 'return') {
      answer = (event as CustomEvent<Message>).detail
    } else if (op === 'call') {
      post(run(id, args))
    } else {
      const call = waiting.get(id)
      waiting.delete(id)
      if (ok) call?.resolve(unpack(value))
      else call?.reject(unpack(value))
    }
  })
  return { expose: (key, value) => post({ op: 'expose', key, value: pack(value) }) }
}
