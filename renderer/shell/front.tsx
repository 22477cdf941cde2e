// Around the pages before the data file is open, which have their own frame: no menu, but the same keys.
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import { AlreadyOpen } from './already-open.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { Reading } from './reading.tsx'
import { SkipLink } from './skip-link.tsx'
import { useCommands } from './use-commands.ts'

export function Front({ children }: { children: ReactNode }) {
  const [location] = useLocation()
  const [isHelp, setHelp] = useState(false)
  useCommands({ openHelp: () => setHelp(true) })
  return (
    <>
      <SkipLink />
      <Reading />
      <AlreadyOpen />
      <ErrorBoundary place={location}>{children}</ErrorBoundary>
      {isHelp && <ShortcutsDialog onClose={() => setHelp(false)} />}
    </>
  )
}
