// What was given to a holder and what happened around it, on one line of time; the same as a table.
import { useTranslation } from 'react-i18next'
import type { AuthorisationView, Happening, RegisterRecord } from '../../shared/register/record.ts'
import { DataTable } from '../ui/data-table.tsx'
import { FigureWithTable } from '../ui/figure-with-table.tsx'
import { formatDate } from '../ui/format.ts'
import { TimelineFigure } from './timeline-figure.tsx'

export function Timeline({ record }: { record: RegisterRecord }) {
  const { t } = useTranslation('register')
  const bars = record.authorisations.filter(({ from, status }) => from !== null && status !== 'voided')
  const said = (happening: Happening) =>
    happening.kind === 'control'
      ? t('happening.control', {
          period: `${formatDate(happening.period?.from)}–${formatDate(happening.period?.to)}`,
        })
      : t(`happening.${happening.kind}`, { file: happening.file })
  const accessTo = ({ access, program }: AuthorisationView) => program || t(`access.${access}`)
  const rangeOf = ({ from, to }: AuthorisationView) =>
    `${formatDate(from)} – ${to === null ? t('record.open').toLowerCase() : formatDate(to)}`
  const rows = [
    ...bars.map((bar) => ({ key: bar.id, when: rangeOf(bar), what: accessTo(bar) })),
    ...record.happenings.map((happening, at) => ({
      key: `${at}`,
      when: formatDate(happening.date),
      what: said(happening),
    })),
  ]
  return (
    <FigureWithTable
      title={t('record.timeline')}
      className="kb-c6"
      figure={
        rows.length === 0 ? (
          <p>{t('record.none')}</p>
        ) : (
          <TimelineFigure
            bars={bars}
            happenings={record.happenings}
            label={rows.map(({ when, what }) => `${what}: ${when}`).join('. ')}
            named={(bar) => `${accessTo(bar)}, ${rangeOf(bar)}`}
            said={said}
          />
        )
      }
      table={
        <DataTable
          caption={t('record.timeline')}
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            { key: 'when', title: t('record.when'), isRowHeading: true, render: ({ when }) => when },
            { key: 'what', title: t('record.what'), render: ({ what }) => what },
          ]}
        />
      }
    />
  )
}
