import { useTranslation } from 'react-i18next'
import type { AppError } from '../../shared/errors.ts'
import { Alert, ErrorAlert } from '../ui/alert.tsx'
import texts from './texts.da.json'

type Answerable = keyof typeof texts.error

function isAnswerable(code: string): code is Answerable {
  return Object.hasOwn(texts.error, code)
}

/** A refusal of an import. Where the officer can answer it on this page, the sentence says so. */
export function ImportError({ error }: { error: AppError | undefined }) {
  const { t } = useTranslation('imports')
  if (!error) return null
  if (!isAnswerable(error.code)) return <ErrorAlert error={error} />
  // Every one of these codes has a file, and some a line.
  const { file, line } = error.details as { file: string; line?: number }
  return <Alert kind="error">{t(`error.${error.code}`, { file, line })}</Alert>
}
