import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterListRow } from '../../shared/register/list.ts'
import { formatDate, formatNumber } from '../ui/format.ts'
import type { GridColumn } from '../ui/virtual-grid.tsx'
import { StatusTag } from './status-tag.tsx'

export function useColumns(): readonly GridColumn<RegisterListRow>[] {
  const { t } = useTranslation('register')
  return useMemo(() => {
    const column = (
      key: keyof (typeof import('./texts.da.json'))['column'],
      width: string,
      render: GridColumn<RegisterListRow>['render'],
    ): GridColumn<RegisterListRow> => ({ key, title: t(`column.${key}`), width, isSortable: true, render })
    return [
      { ...column('name', 'minmax(16rem, 2fr)', ({ name }) => name || t('erased')), isOpener: true },
      column('userId', 'minmax(11rem, 1fr)', ({ userId }) => userId),
      column('unit', 'minmax(12rem, 1.4fr)', ({ unit }) => unit),
      column('access', 'minmax(13rem, 1.2fr)', ({ access }) => t(`access.${access}`)),
      column('from', '10.5rem', ({ from }) => formatDate(from)),
      column('to', '10.5rem', ({ to }) => formatDate(to)),
      { ...column('lookups', '8rem', ({ lookups }) => formatNumber(lookups)), isNumber: true },
      column('status', '13rem', ({ status }) => <StatusTag status={status} />),
    ]
  }, [t])
}
