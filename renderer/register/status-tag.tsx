import { useTranslation } from 'react-i18next'
import type { AuthorisationStatus } from '../../shared/register/authorisation-state.ts'
import { Tag, type TagKind } from '../ui/tag.tsx'

const kinds: Readonly<Record<AuthorisationStatus, TagKind>> = {
  active: 'ok',
  ending: 'warn',
  ended: 'off',
  voided: 'bad',
  future: 'off',
  unstated: 'bad',
}

export function StatusTag({ status }: { status: AuthorisationStatus }) {
  const { t } = useTranslation('register')
  return <Tag kind={kinds[status]}>{t(`status.${status}`)}</Tag>
}
