// Saving a draft, and whether the last one that was tried is saved: what is typed must not be believed kept when it is not.
import { create } from 'zustand'
import type { AppError } from '../../shared/errors.ts'
import { api } from '../api.ts'
import type { DraftStore } from './draft-saver.ts'
import { asAppError } from './use-query.ts'

export const useDraftRefusal = create<{ refusal: AppError | undefined }>()(() => ({ refusal: undefined }))

/** The draft `name`, as the saver of a form needs it. */
export function keepDraft(name: string): DraftStore {
  return {
    async save(value) {
      try {
        await api.drafts.save({ name, value })
        useDraftRefusal.setState({ refusal: undefined })
      } catch (error) {
        const refusal = asAppError(error)
        // A lock that came first is no refusal: its page is about to go.
        if (refusal.code !== 'locked') useDraftRefusal.setState({ refusal })
        throw error
      }
    },
    async remove() {
      await api.drafts.remove({ name })
      useDraftRefusal.setState({ refusal: undefined })
    },
  }
}
