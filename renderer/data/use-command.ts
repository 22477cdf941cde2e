// Menu commands and shortcuts that a page answers itself: Ctrl+E exports what is shown. The page mounted last wins.
import { useEffect, useRef } from 'react'
import type { MenuCommand } from '../../shared/app-events.ts'

type Answer = { readonly command: MenuCommand; readonly act: () => void }
const answers: Answer[] = []

/** Answers `command` for as long as the component is on screen. */
export function useCommand(command: MenuCommand, act: () => void): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const answer = { command, act: () => latest.current() }
    answers.push(answer)
    return () => void answers.splice(answers.indexOf(answer), 1)
  }, [command])
}

/** Lets the page answer; false when it has none. */
export function answerCommand(command: MenuCommand): boolean {
  const answer = answers.findLast((each) => each.command === command)
  answer?.act()
  return answer !== undefined
}
