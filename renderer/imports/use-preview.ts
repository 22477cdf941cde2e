import type { FilePreview } from '../../shared/imports/file-preview.ts'
import type { ImportChoices } from '../../shared/imports/import-choices.ts'
import type { ImportKind } from '../../shared/imports/import-summary.ts'
import { api } from '../api.ts'
import { type Query, useQuery } from '../data/use-query.ts'

export type PreviewSource = {
  readonly ticket: string
  readonly kind: ImportKind
  readonly choices: ImportChoices
  readonly control: string | null
  readonly withoutProfile: boolean
}

/** The head of a file by the choices so far; read again with each of them. */
export function usePreview(source: PreviewSource): Query<FilePreview> {
  return useQuery(JSON.stringify(source), () => api.imports.preview(source))
}
