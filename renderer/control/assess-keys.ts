// The keys of the list of what is to be assessed, whether they are pressed now or were typed ahead of a save.
import type { AssessItem } from '../../shared/control/assess-item.ts'
import type { PressedKey } from './pressed-keys.ts'

export type AssessListState = {
  readonly items: readonly AssessItem[]
  readonly current: string | undefined
  readonly selected: ReadonlySet<string>
  readonly onCurrent: (key: string) => void
  readonly onSelect: (keys: ReadonlySet<string>) => void
  /** Chooses what can be assessed together with the current one. */
  readonly onGroup: () => void
}

export function toggled(selected: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(selected)
  if (!next.delete(key)) next.add(key)
  return next
}

/** What the press does to the list; undefined when it is none of its keys. */
export function listAction(
  { key, ctrlKey, altKey, metaKey, shiftKey }: PressedKey,
  { items, current, selected, onCurrent, onSelect, onGroup }: AssessListState,
): (() => void) | undefined {
  const at = items.findIndex((item) => item.key === current)
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + 10,
    PageUp: at - 10,
    Home: 0,
    End: items.length - 1,
  }
  const to = steps[key]
  if (to !== undefined) {
    return () => {
      const next = items[Math.max(0, Math.min(items.length - 1, to))]
      if (!next) return
      if (shiftKey) onSelect(new Set([...selected, ...(current === undefined ? [] : [current]), next.key]))
      onCurrent(next.key)
    }
  }
  if (key === ' ' && current !== undefined) return () => onSelect(toggled(selected, current))
  // Never all that is shown: findings of several rules or people are not assessed together.
  if (key === 'a' && ctrlKey) return onGroup
  if (key === 'Escape') return () => onSelect(new Set())
  if (ctrlKey || altKey || metaKey) return undefined
  return key.toLowerCase() === 'g' ? onGroup : undefined
}
