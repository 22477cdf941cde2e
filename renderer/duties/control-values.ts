import type { AnswerForm } from './answer-form.ts'

/** What the form of the officer's own control holds. */
export type ControlValues = {
  on: string
  checked: string
  workplaces: string[]
  answers: AnswerForm[]
  reason: string
}
