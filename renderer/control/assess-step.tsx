// Step 8: one finding or sample row at a time, or several of one rule or about one subject together.
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { whyNotTogether } from '../../shared/control/assess-item.ts'
import { togetherWith } from '../../shared/control/assess-list.ts'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { Alert, ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Pane } from '../ui/pane.tsx'
import { StatusLine } from '../ui/status-line.tsx'
import { AssessDetail, useAssessItem } from './assess-detail.tsx'
import { AssessFilters, noFilter } from './assess-filters.tsx'
import { AssessForm, type AssessFormProps } from './assess-form.tsx'
import { type AssessListState, listAction } from './assess-keys.ts'
import { AssessList } from './assess-list.tsx'
import { AssessSelection } from './assess-selection.tsx'
import { NothingToAssess } from './nothing-to-assess.tsx'
import { type PressedKey, outcomeOf, wordsOf } from './pressed-keys.ts'
import type { StepProps } from './step-props.ts'
import { useOutcomeKeys } from './use-outcome-keys.ts'
import { useTypedAhead } from './use-typed-ahead.ts'

export function AssessStep({ control, onNext, onBack }: StepProps) {
  const { t } = useTranslation('control')
  const [filter, setFilter] = useState(noFilter)
  // With its place: when it leaves the list, the one that takes its place is next.
  const [current, setCurrent] = useState<{ readonly key: string; readonly place: number }>()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  // Of the item it was chosen for: the next one in the list begins without.
  const [chosen, setChosen] = useState<AssessFormProps['chosen'] & { readonly key: string }>()
  const [said, setSaid] = useState('')
  const box = useRef<HTMLUListElement>(null)
  const { value, error } = useQuery(
    `control.assessItems:${control}:${JSON.stringify(filter)}`,
    () => api.control.assessItems({ control, ...filter }),
    { isKept: true },
  )
  const all = value?.items ?? []
  const item =
    all.find(({ key }) => key === current?.key) ?? all[Math.min(current?.place ?? 0, all.length - 1)]
  const several = all.filter(({ key }) => selected.has(key))
  const items = several.length > 0 ? several : item ? [item] : []
  const [first] = items
  const problem = whyNotTogether(items.filter((each) => each.kind === 'finding'))
  const list: AssessListState = {
    items: all,
    current: item?.key,
    selected,
    onCurrent: (key) => setCurrent({ key, place: all.findIndex((each) => each.key === key) }),
    onSelect: setSelected,
    onGroup: () => setSelected(new Set(item ? togetherWith(item, all) : [])),
  }
  const ahead = useTypedAhead(error ?? value, take)
  useOutcomeKeys((pressed) => ahead.hold(pressed) || choose([pressed]) !== undefined)

  /** The first of the presses is an outcome: it and the words after it go to the form. Answers what is left of them. */
  function choose([press, ...after]: readonly PressedKey[]): readonly PressedKey[] | undefined {
    const outcome = press && outcomeOf(press)
    if (outcome === undefined || !first || problem !== null) return undefined
    const { words, isSaved, rest } = wordsOf(after)
    if (isSaved) ahead.begin()
    setChosen({ outcome, words, isSaved, turn: (chosen?.turn ?? 0) + 1, key: first.key })
    return rest
  }

  function take(presses: readonly PressedKey[]): readonly PressedKey[] {
    const [press, ...after] = presses
    const left = choose(presses)
    if (left === undefined && press) listAction(press, list)?.()
    return left ?? after
  }

  function onKey(pressed: PressedKey): boolean {
    if (ahead.hold(pressed)) return true
    const action = listAction(pressed, list)
    action?.()
    return action !== undefined
  }

  if (!value) return <ErrorAlert error={error} />
  return (
    <>
      <p>
        {t('assess.lead', {
          open: value.counts.open ?? 0,
          findings: value.open.findings,
          rows: value.open.rows,
          waiting: value.counts.waiting ?? 0,
          assessed: value.counts.assessed ?? 0,
        })}
      </p>
      {value.startUp > 0 && <Alert kind="info">{t('assess.startUp', { count: value.startUp })}</Alert>}
      <StatusLine text={said} />
      <div className="kb-grid">
        <Pane className="kb-c12" title={t('assess.list')}>
          <AssessFilters
            filter={filter}
            list={value}
            onFilter={(next) => {
              setFilter(next)
              setSelected(new Set())
              setCurrent(undefined)
            }}
          />
          {item ? (
            <>
              <p>{t('assess.together')}</p>
              <p id="assess-keys" className="form-hint">
                {t('assess.keys')}
              </p>
              <AssessList {...list} onKey={onKey} box={box} />
              <p>
                {t('assess.fitting', {
                  shown: all.length,
                  total: value.fitting,
                  selected: several.length,
                })}
              </p>
              <AssessSelection list={list} item={item} hasSelected={several.length > 0} />
            </>
          ) : (
            <EmptyState text={<NothingToAssess filter={filter} counts={value.counts} />} />
          )}
        </Pane>
        {first && (
          <Pane
            className="kb-c12"
            title={several.length > 1 ? t('assess.several', { count: several.length }) : t('assess.one')}
          >
            <Current
              key={first.key}
              control={control}
              items={items}
              problem={problem}
              chosen={chosen?.key === first.key ? chosen : undefined}
              onBegin={() => {
                ahead.begin()
                box.current?.focus()
              }}
              onRefused={ahead.refused}
              onDone={(count, isConflict) => {
                ahead.saved()
                setSaid(`${t('assess.saved', { count })}${isConflict ? ` ${t('assess.conflict')}` : ''}`)
                setSelected(new Set())
                setChosen(undefined)
                const after = all[all.indexOf(items.at(-1)!) + 1]
                // In a list of what is open, those that were assessed leave it, and what was after them takes their place.
                const next = filter.show === 'open' ? first : after
                if (next) list.onCurrent(next.key)
              }}
            />
          </Pane>
        )}
      </div>
      <div className="kb-actions">
        <Button kind="primary" onPress={onNext}>
          {t('assess.next')}
        </Button>
        {onBack && <Button onPress={onBack}>{t('assess.back')}</Button>}
      </div>
    </>
  )
}

type CurrentProps = Omit<AssessFormProps, 'isOwn'> & { problem: ReturnType<typeof whyNotTogether> }

/** What is to be assessed now. Whether the rows behind are the officer's own is known when they are read. */
function Current({ problem, ...form }: CurrentProps) {
  const { t } = useTranslation('control')
  const { control, items } = form
  const { value, error } = useAssessItem(control, items[0]!)
  const isOwn = items.some((item) => item.isOwn) || value?.isOwn === true
  return (
    <>
      <ErrorAlert error={error} />
      {value && items.length === 1 && <AssessDetail item={items[0]!} read={value} />}
      {problem ? (
        <Alert kind="warning">{t(`assess.notTogether.${problem}`)}</Alert>
      ) : (
        <AssessForm {...form} isOwn={isOwn} />
      )}
    </>
  )
}
