// The list of what is to be assessed: one tab stop, arrows to walk, Space to choose several, G for the group of the current
// one, 1 to 6 for an outcome.
import { type KeyboardEvent, type MouseEvent, type RefObject, memo, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { AssessItem } from '../../shared/control/assess-item.ts'
import { Tag } from '../ui/tag.tsx'
import { useFocusBack } from '../ui/use-focus-back.ts'
import { type AssessListState, toggled } from './assess-keys.ts'
import { outcomeText } from './outcome-text.ts'
import type { PressedKey } from './pressed-keys.ts'
import { SeverityTag } from './severity-tag.tsx'

export type AssessListProps = Omit<AssessListState, 'onGroup'> & {
  /** Whether the press was one of the list's. */
  onKey: (pressed: PressedKey) => boolean
  box: RefObject<HTMLUListElement | null>
}

const idOf = (key: string) => `assess-${key.replace(':', '-')}`

export function AssessList({ items, current, selected, onCurrent, onSelect, onKey, box }: AssessListProps) {
  const { t } = useTranslation('control')
  useFocusBack(box)
  useEffect(() => {
    if (current !== undefined) document.getElementById(idOf(current))?.scrollIntoView({ block: 'nearest' })
  }, [current])

  function press(event: KeyboardEvent): void {
    if (onKey(event)) event.preventDefault()
  }

  function click(event: MouseEvent<HTMLElement>): void {
    const row = event.target instanceof Element ? event.target.closest('[role=option]') : null
    const item = items.find(({ key }) => idOf(key) === row?.id)
    if (!item) return
    onCurrent(item.key)
    if (event.ctrlKey || event.shiftKey) onSelect(toggled(selected, item.key))
  }

  return (
    <ul
      ref={box}
      className="kb-assess-list no-max-width"
      role="listbox"
      tabIndex={0}
      aria-multiselectable
      aria-label={t('assess.list')}
      aria-describedby="assess-keys"
      aria-activedescendant={current === undefined ? undefined : idOf(current)}
      onKeyDown={press}
      onClick={click}
    >
      {items.map((item) => (
        <AssessRow
          key={item.key}
          item={item}
          isCurrent={item.key === current}
          isSelected={selected.has(item.key)}
        />
      ))}
    </ul>
  )
}

/** Drawn again only when something about it is new: a step in a long list concerns two rows. */
const AssessRow = memo(function AssessRow({
  item,
  isCurrent,
  isSelected,
}: {
  item: AssessItem
  isCurrent: boolean
  isSelected: boolean
}) {
  const { t } = useTranslation('control')
  return (
    <li id={idOf(item.key)} role="option" aria-selected={isSelected} data-current={isCurrent || undefined}>
      <strong>
        {item.kind === 'finding'
          ? t('assess.findingName', { rule: item.rule, subject: item.subject.label })
          : t('assess.rowName', { line: item.line, subject: item.subject.label })}
      </strong>{' '}
      {item.kind === 'finding' && <SeverityTag severity={item.severity} />}
      {item.isOwn && <Tag kind="warn">{t('assess.own')}</Tag>}
      {item.state !== 'open' && item.outcome !== null && (
        <Tag kind={item.state === 'assessed' ? 'ok' : 'warn'}>{outcomeText(item.outcome)}</Tag>
      )}
    </li>
  )
})
