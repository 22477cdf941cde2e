// A change through the contract: one at a time, its refusal kept for the page to show, and what is on screen read again.
import { useCallback, useState } from 'react'
import type { AppError } from '../../shared/errors.ts'
import { asAppError, useRevision } from './use-query.ts'

export type Action<Input, Value> = {
  /** Undefined when it was refused; `error` then says why. */
  readonly run: (input: Input) => Promise<Value | undefined>
  readonly error: AppError | undefined
  readonly isRunning: boolean
  readonly clearError: () => void
}

export function useAction<Input, Value>(act: (input: Input) => Promise<Value>): Action<Input, Value> {
  const [error, setError] = useState<AppError>()
  const [isRunning, setRunning] = useState(false)
  const bump = useRevision((state) => state.bump)
  const run = useCallback(
    async (input: Input) => {
      setError(undefined)
      setRunning(true)
      try {
        const value = await act(input)
        bump()
        return value
      } catch (refusal) {
        setError(asAppError(refusal))
        return undefined
      } finally {
        setRunning(false)
      }
    },
    [act, bump],
  )
  return { run, error, isRunning, clearError: () => setError(undefined) }
}
