import { Component, type ReactNode } from 'react'
import { AppError } from '../../shared/errors.ts'
import { ErrorAlert } from '../ui/alert.tsx'

type State = { readonly isBroken: boolean }

/** A page that fails while it is drawn says so in its place; the menu still works. React has this for classes alone. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { isBroken: false }

  static getDerivedStateFromError(): State {
    return { isBroken: true }
  }

  override render(): ReactNode {
    return this.state.isBroken ? <ErrorAlert error={new AppError('unexpected', {})} /> : this.props.children
  }
}
