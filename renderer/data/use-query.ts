// Reads through the contract. Nothing is kept beyond the component that asked: records stay in the store worker.
import { useCallback, useEffect, useRef, useState } from 'react'
import { create } from 'zustand'
import { AppError } from '../../shared/errors.ts'

/** Grows with every change that was made, so that whatever is on screen is read again. */
export const useRevision = create<{ revision: number; bump: () => void }>()((set) => ({
  revision: 0,
  bump: () => set(({ revision }) => ({ revision: revision + 1 })),
}))

/** How many reads the pages wait for. */
export const useReading = create<{ count: number }>()(() => ({ count: 0 }))

const wait = (by: 1 | -1) => useReading.setState(({ count }) => ({ count: count + by }))

export type Query<Value> = {
  /** What was read last; stays while it is read again. */
  readonly value: Value | undefined
  readonly error: AppError | undefined
  readonly isLoading: boolean
  readonly reload: () => void
}

/** Grows when the store says that it is locked though the page did not know: the app then asks for its state anew. */
export const useLockedAnswers = create<{ count: number }>()(() => ({ count: 0 }))

/**
 * Reads on mount, when `key` changes, and after every change. An answer that was overtaken is dropped. A new
 * key shows nothing of the old one, unless `isKept`: for a list that is only filtered otherwise.
 */
export function useQuery<Value>(
  key: string,
  read: () => Promise<Value>,
  { isKept = false }: { isKept?: boolean } = {},
): Query<Value> {
  const revision = useRevision((state) => state.revision)
  const [answer, setAnswer] = useState<{ key: string; value?: Value; error?: AppError }>({ key })
  const [isLoading, setLoading] = useState(true)
  const latest = useRef(0)
  const reader = useRef({ key, read })
  reader.current = { key, read }
  const reload = useCallback(() => {
    const turn = ++latest.current
    setLoading(true)
    const { key: asked, read: ask } = reader.current
    wait(1)
    const asking = ask().finally(() => wait(-1))
    asking.then(
      (value) => {
        if (turn !== latest.current) return
        setAnswer({ key: asked, value })
        setLoading(false)
      },
      (error: unknown) => {
        if (turn !== latest.current) return
        setAnswer((before) => ({
          ...(before.key === asked || isKept ? before : {}),
          key: asked,
          error: asAppError(error),
        }))
        setLoading(false)
      },
    )
  }, [isKept])
  useEffect(() => {
    reload()
    return () => void latest.current++
  }, [key, revision, reload])
  const shown = answer.key === key || isKept ? answer : undefined
  return { value: shown?.value, error: shown?.error, isLoading, reload }
}

export function asAppError(error: unknown): AppError {
  if (error instanceof AppError && error.code === 'locked')
    useLockedAnswers.setState(({ count }) => ({ count: count + 1 }))
  return error instanceof AppError ? error : new AppError('unexpected', {}, { cause: error })
}
