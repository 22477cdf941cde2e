// A change that can be about thousands of rows: followed and cancelled by the id of its job.
import { useCallback, useState } from 'react'
import { type Action, useAction } from '../data/use-action.ts'

/** Rows from which on a change lasts so long that its progress is shown: about a tenth of a second's work. */
const longFrom = 500

export type LongChange<Input, Value> = Omit<Action<Input, Value>, 'run'> & {
  /** `rows` is how many the change is about. Undefined when it was refused or cancelled; `error` then says which. */
  readonly run: (inputOf: (job: string) => Input, rows: number) => Promise<Value | undefined>
  /** The job to show the progress of; undefined when nothing runs that lasts. */
  readonly job: string | undefined
}

export function useLongChange<Input, Value>(act: (input: Input) => Promise<Value>): LongChange<Input, Value> {
  const [job, setJob] = useState<string>()
  const { run: start, ...action } = useAction(act)
  const run = useCallback(
    async (inputOf: (job: string) => Input, rows: number) => {
      const id = crypto.randomUUID()
      if (rows >= longFrom) setJob(id)
      const value = await start(inputOf(id))
      setJob(undefined)
      return value
    },
    [start],
  )
  return { ...action, run, job }
}
