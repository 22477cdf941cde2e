import type { AppError } from '../../shared/errors.ts'
import type { FilePreview } from '../../shared/imports/file-preview.ts'
import type { ImportChoices } from '../../shared/imports/import-choices.ts'
import type { ImportKind } from '../../shared/imports/import-summary.ts'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'

export type PreviewSource = {
  readonly ticket: string
  readonly kind: ImportKind
  readonly choices: ImportChoices
  readonly control: string | null
  readonly withoutProfile: boolean
}

export type PreviewState = {
  /** What was read last; by earlier choices while it is read again. */
  readonly preview: FilePreview | undefined
  /** Whether the preview is by the choices in force. */
  readonly isSettled: boolean
  readonly isLoading: boolean
  readonly error: AppError | undefined
}

/** The head of a file by the choices so far; read again with each of them. */
export function usePreview(source: PreviewSource): PreviewState {
  const key = JSON.stringify(source)
  const { value, error, isLoading } = useQuery(key, async () => ({
    key,
    preview: await api.imports.preview(source),
  }))
  const preview = error ? undefined : value?.preview
  return { preview, isSettled: preview !== undefined && value?.key === key, isLoading, error }
}
