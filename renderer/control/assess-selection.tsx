// What may be assessed together is chosen with one press; the rest one at a time.
import { useTranslation } from 'react-i18next'
import { type AssessItem, assessGroup } from '../../shared/control/assess-item.ts'
import { Button } from '../ui/button.tsx'
import type { AssessListState } from './assess-keys.ts'

/** Keys of the findings that one assessment may be about together with this one; none where it stands alone. */
export function groupOf(item: AssessItem | undefined, all: readonly AssessItem[]): readonly string[] {
  if (item?.kind !== 'finding' || item.severity !== 'middel') return []
  const group = assessGroup(item)
  const isOfGroup = (each: AssessItem) =>
    each.kind === 'finding' && each.severity === 'middel' && assessGroup(each) === group
  return all.filter(isOfGroup).map(({ key }) => key)
}

type Props = {
  readonly list: AssessListState
  readonly item: AssessItem
  readonly hasSelected: boolean
}

export function AssessSelection({ list, item, hasSelected }: Props) {
  const { t } = useTranslation('control')
  const rows = list.items.filter(({ kind }) => kind === 'row').map(({ key }) => key)
  const [firstRow] = rows
  function selectSample(): void {
    list.onSelect(new Set(rows))
    // They stand at the end of a long list: it goes to where they can be seen.
    if (firstRow !== undefined) list.onCurrent(firstRow)
  }
  return (
    <div className="kb-actions">
      {rows.length > 1 && (
        <Button onPress={selectSample}>{t('assess.selectSample', { count: rows.length })}</Button>
      )}
      {groupOf(item, list.items).length > 1 && (
        <Button onPress={list.onGroup}>{t('assess.selectGroup')}</Button>
      )}
      <Button onPress={() => list.onSelect(new Set(list.items.map(({ key }) => key)))}>
        {t('assess.selectAll')}
      </Button>
      {hasSelected && <Button onPress={() => list.onSelect(new Set())}>{t('assess.selectNone')}</Button>}
    </div>
  )
}
