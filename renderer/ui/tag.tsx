import type { ReactNode } from 'react'

export type TagKind = 'ok' | 'warn' | 'bad' | 'off'

/** A state in one or two words; the words say it, the colour only helps. */
export function Tag({ kind, children }: { kind: TagKind; children: ReactNode }) {
  return <span className={`kb-tag kb-tag-${kind}`}>{children}</span>
}
