import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { errorSentences } from '../../shared/error-list.ts'
import type { AppError } from '../../shared/errors.ts'
import { Icon } from './icon.tsx'

export type AlertKind = 'error' | 'warning' | 'info' | 'success'

export type AlertProps = {
  kind: AlertKind
  title?: ReactNode
  children?: ReactNode
  /** A link or button under the text. */
  action?: ReactNode
}

/** A boxed message in the page; an error is spoken at once, the others when it suits. */
export function Alert({ kind, title, children, action }: AlertProps) {
  const { t } = useTranslation('ui')
  return (
    <div className={`alert alert-${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <Icon name={kind} label={t(`icon.${kind}`)} className="alert-icon" />
      <div className="alert-body">
        {title !== undefined && <p className="alert-heading">{title}</p>}
        {children && <div className="alert-text">{children}</div>}
        {action && <div className="kb-alert-action">{action}</div>}
      </div>
    </div>
  )
}

/** The sentence of a refusal in the language of the page; nothing without one. */
export function ErrorAlert({ error, action }: { error: AppError | undefined; action?: ReactNode }) {
  const { i18n } = useTranslation('ui')
  if (!error) return null
  const sentences = errorSentences(error)
  return (
    <Alert kind="error" action={action}>
      {i18n.language === 'en' ? sentences.en : sentences.da}
    </Alert>
  )
}
