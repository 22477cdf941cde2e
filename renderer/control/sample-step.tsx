// Step 7: the random sample, how it came about, and the chance it gave.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useQuery } from '../data/use-query.ts'
import { reasonText } from '../rules/reason-text.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import { formatInstant, formatNumber } from '../ui/format.ts'
import { JobProgress } from '../ui/job-progress.tsx'
import { Pane } from '../ui/pane.tsx'
import { VirtualGrid } from '../ui/virtual-grid.tsx'
import type { StepProps } from './step-props.ts'
import { logRowKey, useLogRowColumns } from './use-log-row-columns.tsx'

type Stratum = Awaited<ReturnType<typeof api.control.sample>>['strata'][number]

export function SampleStep({ control, onNext, onBack }: StepProps) {
  const { t } = useTranslation('control')
  const { value, error } = useQuery(`control.sample:${control}`, () => api.control.sample({ control }))
  const act = useAction(api.control.drawAgain)
  const [job, setJob] = useState<string>()
  const columns = useLogRowColumns()
  if (!value) return <ErrorAlert error={error} />
  // Of look-ups whose user is nobody that the register knows.
  const nameOf = ({ subject }: Stratum) => (subject === '' ? t('sample.nobody') : reasonText(subject))
  async function draw(): Promise<void> {
    const id = crypto.randomUUID()
    setJob(id)
    await act.run({ control, job: id })
    setJob(undefined)
  }
  return (
    <>
      <p>{t('sample.lead')}</p>
      <ErrorAlert error={act.error} />
      <Pane
        title={t('sample.how')}
        actions={
          <Button isBusy={act.isRunning} onPress={() => void draw()}>
            {t('sample.drawAgain')}
          </Button>
        }
      >
        {job && <JobProgress job={job} label={t('sample.drawing')} />}
        <Facts
          items={[
            { term: t('sample.method'), value: t(`sample.methods.${value.method}`) },
            { term: t('sample.population'), value: formatNumber(value.population.rows) },
            {
              term: t('sample.populationHash'),
              value: <code className="kb-hash">{value.population.sha256}</code>,
            },
            { term: t('sample.size'), value: formatNumber(value.rows.length) },
            { term: t('sample.seed'), value: <code className="kb-hash">{value.seed}</code> },
            { term: t('sample.draws'), value: formatNumber(value.draws) },
          ]}
        />
        <p>{t('sample.sameSeed')}</p>
        {value.earlier.map(({ draws, seed, at }) => (
          <p key={`${draws}:${at}`}>
            {t('sample.earlier', { draws, at: formatInstant(at) })} <code className="kb-hash">{seed}</code>
          </p>
        ))}
      </Pane>
      <Pane title={t('sample.chance')}>
        <p>{t('sample.chanceHint')}</p>
        <VirtualGrid<Stratum>
          label={t('sample.chance')}
          query={value.seed}
          load={loadFrom(value.strata)}
          rowKey={({ subject }) => subject}
          rowName={nameOf}
          minWidth="40rem"
          columns={[
            {
              key: 'subject',
              title: t('sample.subject'),
              render: nameOf,
            },
            {
              key: 'rows',
              title: t('sample.rows'),
              width: '10rem',
              isNumber: true,
              render: ({ rows }) => formatNumber(rows),
            },
            {
              key: 'drawn',
              title: t('sample.drawn'),
              width: '10rem',
              isNumber: true,
              render: ({ drawn }) => formatNumber(drawn),
            },
            {
              key: 'chance',
              title: t('sample.probability'),
              width: '12rem',
              isNumber: true,
              render: ({ detection }) => `${Math.floor(detection.probability * 100)} %`,
            },
          ]}
        />
      </Pane>
      <Pane title={t('sample.drawnRows')}>
        <VirtualGrid
          label={t('sample.drawnRows')}
          query={value.seed}
          load={loadFrom(value.rows.map(({ row }) => row))}
          rowKey={logRowKey}
          rowName={({ file, line }) => `${file}:${line}`}
          minWidth="60rem"
          columns={columns}
        />
      </Pane>
      <div className="kb-actions">
        <Button kind="primary" onPress={onNext}>
          {t('assess.next')}
        </Button>
        {onBack && <Button onPress={onBack}>{t('assess.back')}</Button>}
      </div>
    </>
  )
}

/** Rows that are here already, as a grid asks for them. */
function loadFrom<Row>(all: readonly Row[]) {
  return async ({ from, count }: { from: number; count: number }) => ({
    rows: all.slice(from, from + count),
    total: all.length,
  })
}
