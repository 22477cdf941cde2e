// Answers as a form holds them, to and from what the contract says.
import type { Verdict } from '../../shared/duties/answer.ts'
import { defaultFollowUpDays, type HomeClause } from '../../shared/duties/clauses.ts'
import type { AnswerInput, ShownAnswer } from '../../shared/duties/contract.ts'
import { formatDay, parseDay } from '../../shared/time/local-date.ts'

export type AnswerForm = {
  clause: HomeClause
  verdict: Verdict | ''
  note: string
  on: string
  evidenceKind: 'document' | 'journal' | 'none' | ''
  file: string
  sha256: string
  reference: string
  followUpId: string
  due: string
  responsible: string
}

export type AnswersForm = { answers: AnswerForm[] }

export function emptyAnswer(clause: HomeClause, today: string, responsible: string): AnswerForm {
  return {
    clause,
    verdict: '',
    note: '',
    on: today,
    evidenceKind: '',
    file: '',
    sha256: '',
    reference: '',
    followUpId: '',
    due: formatDay(parseDay(today) + defaultFollowUpDays),
    responsible,
  }
}

/** What was answered, to be corrected. */
export function formOf(answer: ShownAnswer, today: string, responsible: string): AnswerForm {
  const { clause, verdict, note, on, evidence, followUp } = answer
  const form = { ...emptyAnswer(clause, today, responsible), verdict, note, on }
  form.evidenceKind = evidence?.kind ?? 'none'
  if (evidence?.kind === 'document') Object.assign(form, { file: evidence.file, sha256: evidence.sha256 })
  if (evidence?.kind === 'journal') form.reference = evidence.reference
  if (followUp) {
    Object.assign(form, {
      followUpId: followUp.id ?? '',
      due: followUp.due,
      responsible: followUp.responsible,
    })
  }
  return form
}

/** The form's own checks have passed. */
export function inputOf(form: AnswerForm): AnswerInput {
  if (form.verdict === '') throw new Error('the form is submitted with every answer given')
  const { clause, verdict, note, on, due, responsible } = form
  return {
    clause,
    verdict,
    note,
    on,
    evidence: evidenceOf(form),
    followUp: verdict === 'not-met' ? { id: form.followUpId || null, due, responsible } : null,
  }
}

function evidenceOf({ evidenceKind, file, sha256, reference }: AnswerForm): AnswerInput['evidence'] {
  if (evidenceKind === 'document') return { kind: 'document', file, sha256 }
  return evidenceKind === 'journal' ? { kind: 'journal', reference: reference.trim() } : null
}
