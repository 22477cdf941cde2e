// What an officer types and has not recorded yet, kept encrypted in the data file: back after a lock or a restart.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form'
import { api } from '../api.ts'
import { type DraftValue, draftSaver } from './draft-saver.ts'
import { flushBeforeLock } from './drafts-before-lock.ts'
import { keepDraft } from './keep-draft.ts'

export type Draft = {
  /** False until the draft that may be there was read. A form with arrays of fields shows them from then on. */
  readonly isReady: boolean
  /** Call it when what the form holds is recorded, or the officer gives it up. */
  readonly remove: () => Promise<void>
}

/**
 * Keeps `form` as the draft `name` (feature, what, and the id of what it is about: `register:new`, `control:0a1b...`).
 * What was typed before the draft was read is kept over it. A passphrase or a key is never in a draft: name its fields
 * as `secret`, in a list that stands outside the component.
 */
export function useDraft<Values extends FieldValues>(
  name: string,
  form: UseFormReturn<Values>,
  secret: readonly (keyof Values & string)[] = nothing,
): Draft {
  const [readyName, setReadyName] = useState<string>()
  const saver = useMemo(() => draftSaver(keepDraft(name)), [name])
  const typedEarly = useRef(false)
  useEffect(() => {
    let isCurrent = true
    typedEarly.current = false
    const empty = form.getValues()
    // A draft that cannot be read is as none: what it stood for is not lost, and the form's own calls say what is wrong.
    const read = api.drafts.read({ name }).catch(() => null)
    void read.then((value) => {
      if (!isCurrent) return
      const typed = changedFields(empty, form.getValues())
      typedEarly.current = typed.size > 0
      if (isRecord(value)) restore(form, value, typed)
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
      callback: ({ values }) => saver.changed(asJson(without(values, secret))),
    })
    if (typedEarly.current) saver.changed(asJson(without(form.getValues(), secret)))
    const leave = flushBeforeLock(saver.flush)
    return () => {
      unsubscribe()
      leave()
      void saver.flush()
    }
  }, [readyName, name, form, saver, secret])
  return { isReady: readyName === name, remove: saver.remove }
}

const nothing: readonly never[] = []

function without(values: FieldValues, secret: readonly string[]): FieldValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !secret.includes(name)))
}

/** Fields that hold something else than before, by their names at the top. */
function changedFields(before: FieldValues, now: FieldValues): Set<string> {
  const names = Object.keys(now)
  return new Set(names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name])))
}

/** Leaves a field alone that was typed in: a reset would take letters that come while it is under way. */
function restore<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  draft: Record<string, DraftValue>,
  typed: ReadonlySet<string>,
): void {
  if (typed.size === 0) {
    form.reset({ ...form.getValues(), ...draft } as Values, { keepDefaultValues: true })
    return
  }
  for (const [name, value] of Object.entries(draft)) {
    // The draft has the form's own names.
    if (!typed.has(name)) form.setValue(name as Path<Values>, value as PathValue<Values, Path<Values>>)
  }
}

function isRecord(value: DraftValue): value is Record<string, DraftValue> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** As JSON has it: what is undefined is absent. */
function asJson(values: unknown): DraftValue {
  return JSON.parse(JSON.stringify(values)) as DraftValue
}
