// Headers as keys: the same header twice must not lose a column.

/** The headers as written, the second of one name as "navn (2)" and so on. */
export function distinctHeaders(headers: readonly string[]): string[] {
  const taken = new Set<string>()
  return headers.map((header) => {
    let name = header
    for (let count = 2; taken.has(name); count++) name = `${header} (${count})`
    taken.add(name)
    return name
  })
}
