// JSON that also carries what Electron's IPC carries by structured clone and the app uses: undefined, Date, Map, Set,
// bytes, Error, bigint, NaN. `encode` and `decode` are also turned into text and evaluated in the page, so each stands
// alone: nothing from this module's scope.

export function encode(value: unknown): string {
  const bytesOf = (v: ArrayBuffer | ArrayBufferView): unknown => {
    const bytes =
      v instanceof ArrayBuffer ? new Uint8Array(v) : new Uint8Array(v.buffer, v.byteOffset, v.byteLength)
    let text = ''
    for (let i = 0; i < bytes.length; i += 32_768)
      text += String.fromCharCode(...bytes.subarray(i, i + 32_768))
    return { $t: v instanceof ArrayBuffer ? 'buffer' : 'bytes', v: btoa(text) }
  }
  const walk = (v: unknown): unknown => {
    if (v === undefined) return { $t: 'undefined' }
    if (typeof v === 'bigint') return { $t: 'bigint', v: String(v) }
    if (typeof v === 'number' && !Number.isFinite(v)) return { $t: 'number', v: String(v) }
    if (typeof v === 'function' || typeof v === 'symbol')
      throw new TypeError('An object could not be cloned.')
    if (v === null || typeof v !== 'object') return v
    if (Array.isArray(v)) return v.map(walk)
    if (v instanceof Date) return { $t: 'date', v: v.getTime() }
    if (v instanceof Error) return { $t: 'error', v: { name: v.name, message: v.message } }
    if (v instanceof Map) return { $t: 'map', v: [...v].map(walk) }
    if (v instanceof Set) return { $t: 'set', v: [...v].map(walk) }
    if (v instanceof ArrayBuffer || ArrayBuffer.isView(v)) return bytesOf(v)
    return Object.fromEntries(Object.entries(v).map(([k, each]) => [k === '$t' ? '$$t' : k, walk(each)]))
  }
  return JSON.stringify(walk(value))
}

export function decode(text: string): unknown {
  type Tagged = { readonly $t?: string; readonly v?: unknown }
  const walk = (given: unknown): unknown => {
    if (given === null || typeof given !== 'object') return given
    if (Array.isArray(given)) return given.map(walk)
    const { $t, v } = given as Tagged // written by encode
    if ($t === 'undefined') return undefined
    if ($t === 'bigint') return BigInt(String(v))
    if ($t === 'number') return Number(v)
    if ($t === 'date') return new Date(Number(v))
    if ($t === 'error') {
      const { name, message } = v as { name: string; message: string }
      return Object.assign(new Error(message), { name })
    }
    if ($t === 'map') return new Map(walk(v) as [unknown, unknown][])
    if ($t === 'set') return new Set(walk(v) as unknown[])
    if ($t === 'bytes' || $t === 'buffer') {
      const bytes = Uint8Array.from(atob(String(v)), (c) => c.charCodeAt(0))
      return $t === 'buffer' ? bytes.buffer : bytes
    }
    return Object.fromEntries(Object.entries(given).map(([k, each]) => [k === '$$t' ? '$t' : k, walk(each)]))
  }
  return walk(JSON.parse(text))
}
