// What may be assessed together is chosen with one press; the rest one at a time.
import { useTranslation } from 'react-i18next'
import type { AssessItem } from '../../shared/control/assess-item.ts'
import { togetherWith } from '../../shared/control/assess-list.ts'
import { Button } from '../ui/button.tsx'
import type { AssessListState } from './assess-keys.ts'

type Props = {
  readonly list: AssessListState
  readonly item: AssessItem
  readonly hasSelected: boolean
}

export function AssessSelection({ list, item, hasSelected }: Props) {
  const { t } = useTranslation('control')
  const rows = list.items.filter(({ kind }) => kind === 'row').map(({ key }) => key)
  const [firstRow] = rows
  const together = togetherWith(item, list.items)
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
      {item.kind === 'finding' && together.length > 1 && (
        <Button onPress={list.onGroup}>
          {t('assess.selectGroup', { count: together.length, rule: item.rule, subject: item.subject.label })}
        </Button>
      )}
      {hasSelected && <Button onPress={() => list.onSelect(new Set())}>{t('assess.selectNone')}</Button>}
    </div>
  )
}
