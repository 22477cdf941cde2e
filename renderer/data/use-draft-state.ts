// One value that an officer types, kept as a draft like a form's: for a dialog or a line that asks for little more than a
// reason.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { z } from 'zod'
import { api } from '../api.ts'
import { draftSaver } from './draft-saver.ts'
import { flushBeforeLock } from './drafts-before-lock.ts'
import { keepDraft } from './keep-draft.ts'

export type DraftState<Value> = {
  readonly value: Value
  readonly set: (value: Value) => void
  /** Call it when the value is recorded, or the officer gives it up. */
  readonly remove: () => Promise<void>
}

/** As `useState`, kept as the draft `name`. A draft of another shape than `schema` is as none. Never for a secret. */
export function useDraftState<Schema extends z.ZodType<string | Record<string, string>>>(
  name: string,
  schema: Schema,
  initial: z.output<Schema>,
): DraftState<z.output<Schema>> {
  const [value, setValue] = useState(initial)
  // What was typed before the draft was read is kept over it.
  const isTyped = useRef(false)
  const saver = useMemo(() => draftSaver(keepDraft(name)), [name])
  useEffect(() => {
    let isCurrent = true
    isTyped.current = false
    const read = api.drafts.read({ name }).catch(() => null)
    void read.then((draft) => {
      const parsed = schema.safeParse(draft)
      if (isCurrent && !isTyped.current && parsed.success) setValue(parsed.data)
    })
    const leave = flushBeforeLock(saver.flush)
    return () => {
      isCurrent = false
      leave()
      void saver.flush()
    }
  }, [name, schema, saver])
  return {
    value,
    set(next) {
      isTyped.current = true
      setValue(next)
      saver.changed(next)
    },
    remove: saver.remove,
  }
}
