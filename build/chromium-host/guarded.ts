// A property that the host lacks says so at once, rather than being undefined somewhere later.
const asked = new Set(['then', 'toJSON', 'constructor', 'nodeType', 'asymmetricMatch'])

/** `value` as `electron.<name>`: anything it does not have throws when it is read. */
export function guarded<T extends object>(name: string, value: T): T {
  return new Proxy(value, {
    get(target, key) {
      if (typeof key === 'string' && !(key in target) && !asked.has(key)) {
        throw new Error(`electron host: ${name}.${key} is not implemented`)
      }
      const got: unknown = Reflect.get(target, key, target)
      // What a test has put in place of a method is its own property, and is given as it is.
      return typeof got === 'function' && !Object.hasOwn(target, key) ? got.bind(target) : got
    },
    set: (target, key, next) => Reflect.set(target, key, next, target),
  })
}
