import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterListRow } from '../../shared/register/list.ts'
import { formatDate, formatNumber } from '../ui/format.ts'
import type { GridColumn } from '../ui/virtual-grid.tsx'
import { StatusTag } from './status-tag.tsx'

/** What a row is called: one that was registered in error by the name that was known last. */
export function holderName({ name, isHolderVoided }: RegisterListRow, t: TFunction<'register'>): string {
  if (name === '') return t('erased')
  return isHolderVoided ? t('voidedHolder', { name }) : name
}

export function useColumns(): readonly GridColumn<RegisterListRow>[] {
  const { t } = useTranslation('register')
  return useMemo(() => {
    const column = (
      key: keyof (typeof import('./texts.da.json'))['column'],
      width: string,
      render: GridColumn<RegisterListRow>['render'],
    ): GridColumn<RegisterListRow> => ({ key, title: t(`column.${key}`), width, isSortable: true, render })
    return [
      { ...column('name', 'minmax(17rem, 2fr)', (row) => holderName(row, t)), isOpener: true },
      column('userId', 'minmax(13rem, 1.4fr)', ({ userId }) => userId),
      column('unit', 'minmax(13rem, 1.6fr)', ({ unit }) => unit),
      column('access', '13rem', ({ access }) => t(`access.${access}`)),
      column('from', '10rem', ({ from }) => formatDate(from)),
      column('to', '9.6rem', ({ to }) => formatDate(to)),
      { ...column('lookups', '7.6rem', ({ lookups }) => formatNumber(lookups)), isNumber: true },
      column('status', '12.6rem', ({ status }) => <StatusTag status={status} />),
    ]
  }, [t])
}
