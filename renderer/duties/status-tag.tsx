import { useTranslation } from 'react-i18next'
import type { WorkplaceRow } from '../../shared/duties/contract.ts'
import { Tag, type TagKind } from '../ui/tag.tsx'

const kinds: Readonly<Record<WorkplaceRow['status'], TagKind>> = {
  planned: 'off',
  ended: 'off',
  'open-no': 'bad',
  'declaration-missing': 'warn',
  'declaration-outdated': 'warn',
  'in-order': 'ok',
}

export function StatusTag({ status }: { status: WorkplaceRow['status'] }) {
  const { t } = useTranslation('duties')
  return <Tag kind={kinds[status]}>{t(`status.${status}`)}</Tag>
}
