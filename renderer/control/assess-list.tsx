// The list of what is to be assessed: one tab stop, arrows to walk, Space to choose several, G for the group of the current
// one, 1 to 6 for an outcome.
import { type KeyboardEvent, type MouseEvent, type RefObject, memo, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { AssessItem } from '../../shared/control/assess-item.ts'
import { type Outcome, outcomeSchema } from '../../shared/ledger/control-events.ts'
import { Tag } from '../ui/tag.tsx'
import { outcomeText } from './outcome-text.ts'
import { SeverityTag } from './severity-tag.tsx'

export type AssessListProps = {
  items: readonly AssessItem[]
  current: string | undefined
  selected: ReadonlySet<string>
  onCurrent: (key: string) => void
  onSelect: (keys: ReadonlySet<string>) => void
  onGroup: () => void
  onOutcome: (outcome: Outcome) => void
  box: RefObject<HTMLUListElement | null>
}

const idOf = (key: string) => `assess-${key.replace(':', '-')}`

export function AssessList({
  items,
  current,
  selected,
  onCurrent,
  onSelect,
  onGroup,
  onOutcome,
  box,
}: AssessListProps) {
  const { t } = useTranslation('control')
  const at = items.findIndex(({ key }) => key === current)
  useEffect(() => {
    if (current !== undefined) document.getElementById(idOf(current))?.scrollIntoView({ block: 'nearest' })
  }, [current])

  function toggle(key: string): void {
    const next = new Set(selected)
    if (!next.delete(key)) next.add(key)
    onSelect(next)
  }

  function walk(to: number, isExtending: boolean): void {
    const next = items[Math.max(0, Math.min(items.length - 1, to))]
    if (!next) return
    if (isExtending) onSelect(new Set([...selected, ...(current === undefined ? [] : [current]), next.key]))
    onCurrent(next.key)
  }

  function press(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 10,
      PageUp: at - 10,
      Home: 0,
      End: items.length - 1,
    }
    const to = steps[event.key]
    const outcome = outcomeSchema.options[Number(event.key) - 1]
    if (to !== undefined) walk(to, event.shiftKey)
    else if (event.key === ' ' && current !== undefined) toggle(current)
    else if (event.key === 'a' && event.ctrlKey) onSelect(new Set(items.map(({ key }) => key)))
    else if (event.key === 'Escape') onSelect(new Set())
    else if (event.ctrlKey || event.altKey || event.metaKey) return
    else if (event.key.toLowerCase() === 'g') onGroup()
    else if (outcome !== undefined) onOutcome(outcome)
    else return
    event.preventDefault()
  }

  function click(event: MouseEvent<HTMLElement>): void {
    const row = event.target instanceof Element ? event.target.closest('[role=option]') : null
    const item = items.find(({ key }) => idOf(key) === row?.id)
    if (!item) return
    onCurrent(item.key)
    if (event.ctrlKey || event.shiftKey) toggle(item.key)
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
