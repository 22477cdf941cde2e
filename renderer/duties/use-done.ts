import { useCallback } from 'react'
import { type Action, useAction } from '../data/use-action.ts'

/** A change whose call answers nothing: `run` answers true when it was made, undefined when it was refused. */
export function useDone<Input>(call: (input: Input) => Promise<void>): Action<Input, true> {
  return useAction(
    useCallback(
      async (input: Input): Promise<true> => {
        await call(input)
        return true
      },
      [call],
    ),
  )
}
