// What the register's pages hand one another: which authorisations are chosen (ids alone), and what was just saved.
import { create } from 'zustand'
import type { ChangeSpan } from '../../shared/register/forms.ts'

type PageState = {
  readonly chosen: ReadonlySet<string>
  readonly choose: (chosen: ReadonlySet<string>) => void
  readonly saved: { readonly text: string; readonly span?: ChangeSpan } | undefined
  readonly say: (saved: PageState['saved']) => void
}

export const usePageState = create<PageState>()((set) => ({
  chosen: new Set(),
  choose: (chosen) => set({ chosen }),
  saved: undefined,
  say: (saved) => set({ saved }),
}))
