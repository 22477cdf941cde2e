// Step 2: the units with active authorisations; one is opened to go through it, several can be confirmed at once.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { ReviewUnit } from '../../shared/control/review-contract.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useQuery, useRevision } from '../data/use-query.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { absent, formatInstant, formatInstantShort, formatNumber } from '../ui/format.ts'
import { SearchField } from '../ui/search-field.tsx'
import { StatusLine } from '../ui/status-line.tsx'
import { Tag } from '../ui/tag.tsx'
import { keysOf } from '../ui/use-grid-keys.ts'
import { VirtualGrid } from '../ui/virtual-grid.tsx'
import { ReviewUnitRows } from './review-unit-rows.tsx'
import { StepActions } from './step-actions.tsx'
import type { StepProps } from './step-props.ts'

/** A unit is chosen as it was read: its digest goes with it, so that a confirmation is of what was on screen. */
const keyOf = ({ unit, digest }: ReviewUnit) => JSON.stringify({ unit, digest })

const unitSchema = z.object({ unit: z.string(), digest: z.string() })

export function ReviewStep({ control, onNext, onBack }: StepProps) {
  const { t } = useTranslation('control')
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState<string>()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const confirm = useAction(api.control.confirmUnits)
  const [saved, setSaved] = useState<{ units: number; confirmed: number }>()
  const figures = useQuery(`control.review ${control}`, () =>
    api.control.reviewUnits({ control, search: '', from: 0, count: 1 }),
  )
  function close(): void {
    setOpened(undefined)
    setChosen(new Set()) // an exception marked meanwhile makes another unit of it
  }
  if (opened !== undefined) return <ReviewUnitRows control={control} unit={opened} onClose={close} />
  const nameOf = (unit: string) => (unit === '' ? t('review.noUnit') : unit)
  const load = ({ from, count }: { from: number; count: number }) =>
    api.control.reviewUnits({ control, search, from, count })
  async function chooseAll(): Promise<void> {
    setChosen(new Set(await keysOf({ load, rowKey: keyOf }, 0, Infinity)))
  }
  async function confirmChosen(): Promise<void> {
    const units = [...chosen].map((key) => unitSchema.parse(JSON.parse(key)))
    const done = await confirm.run({ control, units })
    setSaved(done)
    setChosen(new Set())
    // Refused: the units are read again, to be chosen as they are now.
    if (!done) useRevision.getState().bump()
  }
  return (
    <div className="kb-stack">
      <p>{t('review.text')}</p>
      <ErrorAlert error={figures.error ?? confirm.error} />
      {figures.value && (
        <p>
          {t('review.figures', {
            confirmedUnits: formatNumber(figures.value.confirmedUnits),
            units: formatNumber(figures.value.units),
            authorisations: formatNumber(figures.value.authorisations),
            exceptions: formatNumber(figures.value.exceptions),
          })}
        </p>
      )}
      <SearchField
        label={t('review.searchUnit')}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <div className="kb-actions">
        <Button onPress={() => void chooseAll()}>{t('review.chooseAll')}</Button>
        {chosen.size > 0 && <Button onPress={() => setChosen(new Set())}>{t('review.chooseNone')}</Button>}
      </div>
      <VirtualGrid<ReviewUnit>
        label={t('review.units')}
        query={JSON.stringify([control, search])}
        load={load}
        rowKey={keyOf}
        rowName={({ unit }) => nameOf(unit)}
        selection={{ keys: chosen, onChange: setChosen }}
        onOpen={({ unit }) => setOpened(unit)}
        minWidth="60rem"
        empty={<EmptyState text={t('review.none')} />}
        columns={[
          {
            key: 'unit',
            title: t('review.unit'),
            width: 'minmax(12.6rem, 1.6fr)',
            isOpener: true,
            render: ({ unit }) => nameOf(unit),
          },
          {
            key: 'manager',
            title: t('review.manager'),
            width: 'minmax(10rem, 1fr)',
            render: ({ manager }) => manager,
          },
          {
            key: 'count',
            title: t('review.authorisations'),
            width: '11.2rem',
            isNumber: true,
            render: ({ authorisations }) => formatNumber(authorisations),
          },
          {
            key: 'exceptions',
            title: t('review.exceptions'),
            width: '9.8rem',
            isNumber: true,
            render: ({ exceptions }) => formatNumber(exceptions),
          },
          {
            key: 'state',
            title: t('wizard.state'),
            width: 'minmax(14rem, 1.2fr)',
            render: (unit) => <UnitState unit={unit} />,
          },
        ]}
      />
      <StatusLine text={saved && t('review.saved', { count: saved.units, confirmed: saved.confirmed })} />
      <StepActions onNext={onNext} onBack={onBack} isNextAside={chosen.size > 0}>
        <Button
          kind={chosen.size > 0 ? 'primary' : 'secondary'}
          disabled={chosen.size === 0}
          isBusy={confirm.isRunning}
          onPress={() => void confirmChosen()}
        >
          {t('review.confirmChosen', { count: chosen.size })}
        </Button>
      </StepActions>
    </div>
  )
}

function UnitState({ unit: { state, confirmedAt } }: { readonly unit: ReviewUnit }) {
  const { t } = useTranslation('control')
  if (state === 'missing') return <Tag kind="off">{t('review.missing')}</Tag>
  if (state === 'changed') return <Tag kind="warn">{t('review.changed')}</Tag>
  return (
    <span title={formatInstant(confirmedAt)}>
      <Tag kind="ok">
        {t('review.confirmed', { at: confirmedAt === null ? absent : formatInstantShort(confirmedAt) })}
      </Tag>
    </span>
  )
}
