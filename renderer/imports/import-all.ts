// [Indlæs alle]: every chosen file of one kind as it stands. What lacks an answer stays, and says what it lacks.
import type { TFunction } from 'i18next'
import { api } from '../api.ts'
import { asAppError } from '../data/use-query.ts'
import { type QueuedFile, changeFile, importQueued } from './import-queue.ts'
import { choicesInForce, fileIssues, rangeOf } from './file-issues.ts'

/** Looks at each file in turn, so that the first that lacks an answer says so at once. */
export async function importAll(t: TFunction<'imports'>, files: readonly QueuedFile[]): Promise<void> {
  for (const queued of files) {
    const { id, file, kind, control, choices, withoutProfile, attempt } = queued
    try {
      const preview = await api.imports.preview({
        ticket: file.ticket,
        kind,
        choices,
        control,
        withoutProfile,
      })
      if (fileIssues(t, queued, preview).length > 0) changeFile(id, { attempt: attempt + 1 })
      else importQueued(id, rangeOf(queued, preview), choicesInForce(queued, preview))
    } catch (refusal) {
      changeFile(id, { error: asAppError(refusal) })
    }
  }
}
