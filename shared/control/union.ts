// Groups of members that are linked, also through others.

export type Union = {
  clear(): void
  /** A member alone; nothing when it is in already. */
  add(member: number): void
  /** Joins the groups of two members. */
  join(a: number, b: number): void
  groups(): number
}

export function openUnion(): Union {
  const parent = new Map<number, number>()
  let groups = 0

  function rootOf(member: number): number {
    let root = member
    for (let next = parent.get(root)!; next !== root; next = parent.get(root)!) root = next
    for (let at = member; at !== root;) {
      const next = parent.get(at)!
      parent.set(at, root)
      at = next
    }
    return root
  }

  return {
    clear() {
      parent.clear()
      groups = 0
    },
    add(member) {
      if (parent.has(member)) return
      parent.set(member, member)
      groups++
    },
    join(a, b) {
      const rootOfA = rootOf(a)
      const rootOfB = rootOf(b)
      if (rootOfA === rootOfB) return
      parent.set(rootOfA, rootOfB)
      groups--
    },
    groups: () => groups,
  }
}
