// Answers as the page gives them, made into those of an entry.
import type { Answer } from '../../shared/duties/answer.ts'
import type { AnswerInput } from '../../shared/duties/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { Ledger } from '../ledger/open-ledger.ts'

/**
 * Gives every new deadline its id, and drops what the verdict leaves no room for.
 *
 * @throws AppError `duty-date-in-future` when an answer is dated after today, `duty-due-before-answer` when its deadline had
 *   run out before it was given
 */
export function takeAnswers(ledger: Ledger, answers: readonly AnswerInput[], today: string): Answer[] {
  return answers.map(({ clause, verdict, note, on, evidence, followUp }) => {
    assertHappened(on, today)
    const deadline =
      verdict === 'not-met' && followUp
        ? { id: followUp.id ?? ledger.ids.id(), due: followUp.due, responsible: followUp.responsible }
        : null
    if (deadline !== null && deadline.due < on) throw new AppError('duty-due-before-answer', {})
    return { clause, verdict, note, on, evidence, followUp: deadline }
  })
}

/** @throws AppError `duty-date-in-future` */
export function assertHappened(on: string, today: string): void {
  if (on > today) throw new AppError('duty-date-in-future', {})
}
