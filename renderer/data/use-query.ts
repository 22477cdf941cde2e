// Reads through the contract. Nothing is kept beyond the component that asked: records stay in the store worker.
import { useCallback, useEffect, useRef, useState } from 'react'
import { create } from 'zustand'
import { AppError } from '../../shared/errors.ts'

/** Grows with every change that was made, so that whatever is on screen is read again. */
export const useRevision = create<{ revision: number; bump: () => void }>()((set) => ({
  revision: 0,
  bump: () => set(({ revision }) => ({ revision: revision + 1 })),
}))

export type Query<Value> = {
  /** What was read last; stays while it is read again. */
  readonly value: Value | undefined
  readonly error: AppError | undefined
  readonly isLoading: boolean
  readonly reload: () => void
}

/** Reads on mount, when `key` changes, and after every change. An answer that was overtaken is dropped. */
export function useQuery<Value>(key: string, read: () => Promise<Value>): Query<Value> {
  const revision = useRevision((state) => state.revision)
  const [answer, setAnswer] = useState<{ value?: Value; error?: AppError }>({})
  const [isLoading, setLoading] = useState(true)
  const latest = useRef(0)
  const reader = useRef(read)
  reader.current = read
  const reload = useCallback(() => {
    const turn = ++latest.current
    setLoading(true)
    reader.current().then(
      (value) => {
        if (turn !== latest.current) return
        setAnswer({ value })
        setLoading(false)
      },
      (error: unknown) => {
        if (turn !== latest.current) return
        setAnswer((before) => ({ ...before, error: asAppError(error) }))
        setLoading(false)
      },
    )
  }, [])
  useEffect(() => {
    reload()
    return () => void latest.current++
  }, [key, revision, reload])
  return { value: answer.value, error: answer.error, isLoading, reload }
}

export function asAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('unexpected', {}, { cause: error })
}
