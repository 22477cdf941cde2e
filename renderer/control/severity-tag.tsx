import { useTranslation } from 'react-i18next'
import type { Severity } from '../../shared/control/subject.ts'
import { Tag, type TagKind } from '../ui/tag.tsx'

const tagOf: Readonly<Record<Severity, TagKind>> = {
  kritisk: 'bad',
  høj: 'bad',
  middel: 'warn',
  lav: 'off',
  info: 'off',
}

export function SeverityTag({ severity }: { readonly severity: Severity }) {
  const { t } = useTranslation('control')
  return <Tag kind={tagOf[severity]}>{t(`findings.severities.${severity}`)}</Tag>
}
