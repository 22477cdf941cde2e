import type { UseFormRegisterReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { passphraseMinLength } from '../../shared/vault/passphrase.ts'
import { PasswordField } from '../ui/text-field.tsx'

export type NewPassphrase = { passphrase: string; repeat: string }
/** Never in a draft. */
export const passphraseFields = ['passphrase', 'repeat'] as const

export const noPassphrase: NewPassphrase = { passphrase: '', repeat: '' }

type Rule = { readonly validate: (value: string, form: NewPassphrase) => string | true }

/** What react-hook-form's `register` needs of the two fields. */
export function usePassphraseRules(): { readonly passphrase: Rule; readonly repeat: Rule } {
  const { t } = useTranslation('vault')
  const tooShort = t('passphrase.tooShort', { count: passphraseMinLength })
  return {
    passphrase: { validate: (value) => value.length >= passphraseMinLength || tooShort },
    repeat: { validate: (value, { passphrase }) => value === passphrase || t('passphrase.differs') },
  }
}

type Props = {
  label: string
  passphrase: UseFormRegisterReturn
  repeat: UseFormRegisterReturn
  errors: { passphrase?: { message?: string } | undefined; repeat?: { message?: string } | undefined }
}

/** A passphrase typed twice. It is never a draft. */
export function NewPassphraseFields({ label, passphrase, repeat, errors }: Props) {
  const { t } = useTranslation('vault')
  return (
    <>
      <PasswordField
        label={label}
        hint={t('passphrase.hint', { count: passphraseMinLength })}
        autoComplete="new-password"
        error={errors.passphrase?.message}
        {...passphrase}
      />
      <PasswordField
        label={t('passphrase.repeat')}
        autoComplete="new-password"
        error={errors.repeat?.message}
        {...repeat}
      />
    </>
  )
}
