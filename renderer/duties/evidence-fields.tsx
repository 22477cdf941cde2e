// Where an answer of the authority's can be seen: a document's name and SHA-256, or a journal number.
import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../shared/errors.ts'
import type { ChosenFile } from '../../shared/files/contract.ts'
import { api } from '../api.ts'
import { asAppError } from '../data/use-query.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { RadioField } from '../ui/choice-field.tsx'
import { FileDrop } from '../ui/file-drop.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { AnswersForm } from './answer-form.ts'
import { clauseKey } from './clause-texts.ts'

const kinds = ['document', 'journal', 'none'] as const

export function EvidenceFields({ index }: { index: number }) {
  const { t } = useTranslation('duties')
  const { register, watch, setValue, formState } = useFormContext<AnswersForm>()
  const [refused, setRefused] = useState<AppError>()
  const { clause, evidenceKind, file, sha256 } = watch(`answers.${index}`)
  const errors = formState.errors.answers?.[index]
  const point = t(`clause.${clauseKey(clause)}`)
  const name = `answers.${index}` as const

  async function take(chosen: ChosenFile | undefined): Promise<void> {
    if (!chosen) return
    setRefused(undefined)
    try {
      const evidence = await api.duties.readEvidence({ ticket: chosen.ticket })
      setValue(`${name}.file`, evidence.file, { shouldDirty: true })
      setValue(`${name}.sha256`, evidence.sha256, {
        shouldDirty: true,
        shouldValidate: formState.isSubmitted,
      })
    } catch (refusal) {
      setRefused(asAppError(refusal))
    }
  }

  return (
    <>
      <RadioField
        label={t('answer.evidence')}
        error={errors?.evidenceKind?.message}
        options={kinds.map((value) => ({ value, label: t(`answer.evidenceKind.${value}`) }))}
        {...register(`${name}.evidenceKind`, {
          validate: (kind, form) => {
            const isNeeded = form.answers[index]?.verdict === 'met'
            return (kind !== '' && kind !== 'none') || !isNeeded || t('error.evidence', { point })
          },
        })}
      />
      {evidenceKind === 'document' && (
        <div className={errors?.sha256 ? 'form-error' : undefined}>
          {errors?.sha256 && <span className="form-error-message">{errors.sha256.message}</span>}
          <FileDrop
            label={t('answer.document')}
            hint={t('answer.documentHint')}
            purpose="document"
            onFiles={([chosen]) => void take(chosen)}
          />
          <input
            type="hidden"
            {...register(`${name}.sha256`, { required: t('error.document', { point }) })}
          />
          <p role="status" className="kb-break">
            {sha256 === '' ? '' : t('answer.documentIs', { file, sha256 })}
          </p>
          <ErrorAlert error={refused} />
        </div>
      )}
      {evidenceKind === 'journal' && (
        <TextField
          label={t('answer.reference')}
          error={errors?.reference?.message}
          {...register(`${name}.reference`, {
            validate: (text) => text.trim() !== '' || t('error.reference', { point }),
          })}
        />
      )}
    </>
  )
}
