import { useCallback } from 'react'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'

/** Asks for the folder of a data file and makes it the one to unlock; `onChosen` is called when one was chosen. */
export function useOpenAnother(onChosen: () => void) {
  const choose = useCallback(async () => {
    const folder = await api.files.chooseFolder({ purpose: 'data-file' })
    if (!folder) return false
    await api.vault.openAnother({ ticket: folder.ticket })
    return true
  }, [])
  const { run, error, isRunning } = useAction(choose)
  const open = () => void run(undefined).then((isChosen) => isChosen && onChosen())
  return { open, error, isRunning }
}
