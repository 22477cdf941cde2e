// Step 8: one finding or sample row at a time, or several of one rule or about one subject together.
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AssessItem, assessGroup, whyNotTogether } from '../../shared/control/assess-item.ts'
import type { Outcome } from '../../shared/ledger/control-events.ts'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { ruleTitle } from '../rules/rule-title.ts'
import { Alert, ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/choice-field.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Pane } from '../ui/pane.tsx'
import { StatusLine } from '../ui/status-line.tsx'
import { AssessDetail, useAssessItem } from './assess-detail.tsx'
import { AssessForm, type AssessFormProps } from './assess-form.tsx'
import { AssessList } from './assess-list.tsx'
import type { StepProps } from './step-props.ts'

const shows = ['open', 'waiting', 'assessed', 'all'] as const

export function AssessStep({ control, onNext, onBack }: StepProps) {
  const { t } = useTranslation('control')
  const [show, setShow] = useState<(typeof shows)[number]>('open')
  const [rule, setRule] = useState('')
  const [subject, setSubject] = useState('')
  // With its place: when it leaves the list, the one that takes its place is next.
  const [current, setCurrent] = useState<{ readonly key: string; readonly place: number }>()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  // Of the item it was chosen for: the next one in the list begins without.
  const [chosen, setChosen] = useState<AssessFormProps['chosen'] & { readonly key: string }>()
  const [said, setSaid] = useState('')
  const box = useRef<HTMLUListElement>(null)
  const { value, error } = useQuery(
    `control.assessItems:${control}:${show}:${rule}:${subject}`,
    () => api.control.assessItems({ control, show, rule, subject }),
    { isKept: true },
  )
  if (!value) return <ErrorAlert error={error} />
  const item =
    value.items.find(({ key }) => key === current?.key) ??
    value.items[Math.min(current?.place ?? 0, value.items.length - 1)]
  const several = value.items.filter(({ key }) => selected.has(key))
  const items = several.length > 0 ? several : item ? [item] : []
  const problem = whyNotTogether(items.filter((each) => each.kind === 'finding'))
  const pick = (set: (next: string) => void) => (next: string) => {
    set(next)
    setSelected(new Set())
    setCurrent(undefined)
  }

  function walkTo(key: string): void {
    setCurrent({ key, place: value?.items.findIndex((each) => each.key === key) ?? 0 })
  }

  /** The findings that one assessment may be about together with the current one. */
  function selectGroup(): void {
    if (item?.kind !== 'finding' || item.severity !== 'middel') return
    const group = assessGroup(item)
    const isOfGroup = (each: AssessItem) =>
      each.kind === 'finding' && each.severity === 'middel' && assessGroup(each) === group
    setSelected(new Set(value?.items.filter(isOfGroup).map(({ key }) => key)))
  }

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
          <div className="kb-assess-filters">
            <SelectField
              label={t('assess.show')}
              value={show}
              onChange={({ target }) =>
                pick((next) => setShow(shows.find((each) => each === next) ?? 'open'))(target.value)
              }
              options={shows.map((each) => ({ value: each, label: t(`assess.shows.${each}`) }))}
            />
            <SelectField
              label={t('assess.rule')}
              value={rule}
              onChange={({ target }) => pick(setRule)(target.value)}
              options={[
                { value: '', label: t('assess.allRules') },
                ...value.rules.map((each) => ({
                  value: each.rule,
                  label: `${each.rule} ${ruleTitle({ id: each.rule, title: each.title })} (${each.open})`,
                })),
              ]}
            />
            <SelectField
              label={t('assess.subject')}
              value={subject}
              onChange={({ target }) => pick(setSubject)(target.value)}
              options={[
                { value: '', label: t('assess.allSubjects') },
                ...value.subjects
                  .filter(({ id }) => id !== '')
                  .map((each) => ({ value: each.id, label: `${each.label} (${each.open})` })),
              ]}
            />
          </div>
          <p id="assess-keys" className="form-hint">
            {t('assess.keys')}
          </p>
          {item ? (
            <AssessList
              items={value.items}
              current={item.key}
              selected={selected}
              onCurrent={walkTo}
              onSelect={setSelected}
              onGroup={selectGroup}
              onOutcome={(outcome: Outcome) => {
                const [first] = items
                if (first) setChosen({ outcome, turn: (chosen?.turn ?? 0) + 1, key: first.key })
              }}
              box={box}
            />
          ) : (
            <EmptyState text={t('assess.none')} />
          )}
          <p>
            {t('assess.fitting', {
              shown: value.items.length,
              total: value.fitting,
              selected: several.length,
            })}
          </p>
          <div className="kb-actions">
            <Button onPress={() => setSelected(new Set(value.items.map(({ key }) => key)))}>
              {t('assess.selectAll')}
            </Button>
            {item?.kind === 'finding' && item.severity === 'middel' && (
              <Button onPress={selectGroup}>{t('assess.selectGroup')}</Button>
            )}
          </div>
        </Pane>
        <Pane
          className="kb-c12"
          title={several.length > 1 ? t('assess.several', { count: several.length }) : t('assess.one')}
        >
          {items[0] && (
            <Current
              key={items[0].key}
              control={control}
              items={items}
              problem={problem}
              chosen={chosen?.key === items[0].key ? chosen : undefined}
              onDone={(count, isConflict) => {
                setSaid(`${t('assess.saved', { count })}${isConflict ? ` ${t('assess.conflict')}` : ''}`)
                setSelected(new Set())
                setChosen(undefined)
                const after = value.items[value.items.indexOf(items.at(-1)!) + 1]
                // In a list of what is open, those that were assessed leave it.
                if (show !== 'open' && after) walkTo(after.key)
                box.current?.focus()
              }}
            />
          )}
        </Pane>
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
