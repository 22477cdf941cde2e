import type { ComponentPropsWithRef, MouseEvent, ReactNode } from 'react'
import { Link } from 'wouter'

export type ButtonKind = 'primary' | 'secondary' | 'plain' | 'danger'

export type ButtonProps = Omit<ComponentPropsWithRef<'button'>, 'className'> & {
  /** `secondary` unless said; one `primary` a page. */
  kind?: ButtonKind | undefined
  onPress?: (() => void) | undefined
  /** Keeps its place and the focus, and does nothing more until it is over. */
  isBusy?: boolean | undefined
  children: ReactNode
}

const classOf: Readonly<Record<ButtonKind, string>> = {
  primary: 'button button-primary',
  secondary: 'button button-secondary',
  plain: 'button kb-plain',
  danger: 'button button-secondary kb-danger',
}

export function Button({
  kind = 'secondary',
  type = 'button',
  onPress,
  onClick,
  isBusy = false,
  children,
  ...rest
}: ButtonProps) {
  function press(event: MouseEvent<HTMLButtonElement>): void {
    // Not `disabled`, which would drop the focus.
    if (isBusy) return event.preventDefault()
    onClick?.(event)
    onPress?.()
  }
  return (
    <button
      type={type}
      className={classOf[kind]}
      aria-disabled={isBusy || undefined}
      aria-busy={isBusy || undefined}
      onClick={press}
      {...rest}
    >
      {children}
    </button>
  )
}

export type LinkButtonProps = {
  href: string
  kind?: ButtonKind | undefined
  /** Its name where several of the same text stand in a table; begins with that text. */
  label?: string | undefined
  children: ReactNode
}

/** A link to another page that looks like a button. */
export function LinkButton({ href, kind = 'secondary', label, children }: LinkButtonProps) {
  return (
    <Link href={href} className={classOf[kind]} aria-label={label}>
      {children}
    </Link>
  )
}
