import { useTranslation } from 'react-i18next'
import type { api } from '../api.ts'
import { type AssessFilter, noFilter } from './assess-filters.tsx'

type Props = {
  readonly filter: AssessFilter
  readonly counts: Awaited<ReturnType<typeof api.control.assessItems>>['counts']
}

/** Why the list is empty: done, nearly done, or filtered away. */
export function NothingToAssess({ filter, counts }: Props) {
  const { t } = useTranslation('control')
  const { open = 0, waiting = 0, assessed = 0 } = counts
  if (open + waiting + assessed === 0) return t('assess.none')
  if (open > 0 || filter.show !== noFilter.show) return t('assess.noneFitting')
  return waiting > 0 ? t('assess.onlyWaiting', { count: waiting }) : t('assess.allAssessed')
}
