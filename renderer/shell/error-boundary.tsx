import { Component, type ReactNode } from 'react'
import { AppError } from '../../shared/errors.ts'
import { ErrorAlert } from '../ui/alert.tsx'

type Props = {
  /** Where the page is: another place is tried anew, and the page that stands is not drawn again for it. */
  readonly place: string
  readonly children: ReactNode
}
type State = { readonly brokenAt: string | null }

/** A page that fails while it is drawn says so in its place; the menu still works. React has this for classes alone. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { brokenAt: null }

  static getDerivedStateFromError(): Partial<State> {
    return { brokenAt: '' }
  }

  static getDerivedStateFromProps({ place }: Props, { brokenAt }: State): Partial<State> | null {
    if (brokenAt === '') return { brokenAt: place }
    return brokenAt === null || brokenAt === place ? null : { brokenAt: null }
  }

  override render(): ReactNode {
    return this.state.brokenAt !== null ? (
      <ErrorAlert error={new AppError('unexpected', {})} />
    ) : (
      this.props.children
    )
  }
}
