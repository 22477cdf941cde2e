// What an officer types and has not recorded yet, kept encrypted in the data file: back after a lock or a restart.
import { useEffect, useMemo, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { api } from '../api.ts'
import { type DraftValue, draftSaver } from './draft-saver.ts'
import { flushBeforeLock } from './drafts-before-lock.ts'

export type Draft = {
  /** False until the draft that may be there was read. Show the form's fields from then on. */
  readonly isReady: boolean
  /** Call it when what the form holds is recorded, or the officer gives it up. */
  readonly remove: () => Promise<void>
}

/**
 * Keeps `form` as the draft `name` (feature, what, and the id of what it is about: `register:new`, `control:0a1b...`).
 * What was typed before the draft was read is kept over it. Never for a form with a passphrase or a key in it.
 */
export function useDraft<Values extends FieldValues>(name: string, form: UseFormReturn<Values>): Draft {
  const [readyName, setReadyName] = useState<string>()
  const saver = useMemo(
    () =>
      draftSaver({
        save: (value) => api.drafts.save({ name, value }),
        remove: () => api.drafts.remove({ name }),
      }),
    [name],
  )
  useEffect(() => {
    let isCurrent = true
    // A draft that cannot be read is as none: what it stood for is not lost, and the form's own calls say what is wrong.
    const read = api.drafts.read({ name }).catch(() => null)
    void read.then((value) => {
      if (!isCurrent) return
      if (isRecord(value)) {
        const merged = { ...form.getValues(), ...value }
        form.reset(merged as Values, { keepDefaultValues: true, keepDirtyValues: true })
      }
      setReadyName(name)
    })
    return () => {
      isCurrent = false
    }
  }, [name, form])
  useEffect(() => {
    if (readyName !== name) return undefined
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => saver.changed(asJson(values)),
    })
    const leave = flushBeforeLock(saver.flush)
    return () => {
      unsubscribe()
      leave()
      void saver.flush()
    }
  }, [readyName, name, form, saver])
  return { isReady: readyName === name, remove: saver.remove }
}

function isRecord(value: DraftValue): value is Record<string, DraftValue> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** As JSON has it: what is undefined is absent. */
function asJson(values: unknown): DraftValue {
  return JSON.parse(JSON.stringify(values)) as DraftValue
}
