/** Ends a switch over a closed set: the compiler refuses a call that can be reached. */
export function assertNever(value: never): never {
  throw new Error(`unreachable: ${String(value)}`)
}
